package org.dmaworkbench.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The dmaw command. Start reading here: {@link Dmaw} names the commands, each has a class of its own. */
public final class Main {
    private Main() { }

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] args) {
        PrintStream out = stream(FileDescriptor.out, 1 << 16);
        PrintStream err = stream(FileDescriptor.err, 1 << 10);
        int code = run(args, out, err);
        out.flush();
        err.flush();
        // Ends threads of libraries too, and lets the JVM archive the classes it loaded.
        System.exit(code);
    }

    /**
     * Runs the command line.
     *
     * @param args words after the command's name
     * @param out standard output
     * @param err standard error
     * @return an exit code of {@link ExitCode}
     */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            return commandLine(new Streams(out, err)).execute(args);
        } catch (Throwable fault) {
            return FaultReport.report(fault, args, err);
        }
    }

    private static CommandLine commandLine(Streams streams) {
        CommandLine line = new CommandLine(new Dmaw(), new CommandFactory(streams));
        line.setOut(streams.outWriter());
        line.setErr(streams.errWriter());
        line.setParameterExceptionHandler((problem, args) -> wrongUsage(problem, streams.err()));
        line.setExecutionExceptionHandler((problem, command, parsed) -> {
            if (problem instanceof WrongUsage) {
                streams.err().println("dmaw: " + problem.getMessage());
                return ExitCode.USAGE;
            }
            throw problem;
        });
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    private static int wrongUsage(ParameterException problem, PrintStream err) {
        String command = problem.getCommandLine().getCommandSpec().qualifiedName();
        String message = problem.getMessage().lines().findFirst().orElse("wrong usage");
        err.println("dmaw: " + Character.toLowerCase(message.charAt(0)) + message.substring(1)
                + " (see '" + command + " --help')");
        return ExitCode.USAGE;
    }

    private static PrintStream stream(FileDescriptor descriptor, int buffer) {
        return new PrintStream(new BufferedOutputStream(new FileOutputStream(descriptor), buffer), false, StandardCharsets.UTF_8);
    }
}
