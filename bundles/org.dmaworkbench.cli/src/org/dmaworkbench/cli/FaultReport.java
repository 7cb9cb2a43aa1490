package org.dmaworkbench.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.dmaworkbench.compiler.CompiledProject;

/** A fault of our own: one line for the user, everything else into a file. */
final class FaultReport {
    private FaultReport() { }

    /** Reports a fault while these words of the command line were carried out. */
    static int report(Throwable fault, String[] args, PrintStream err) {
        Throwable root = fault;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String what = root.getClass().getSimpleName() + (root.getMessage() == null ? "" : ": " + firstLine(root.getMessage()));
        err.println("dmaw: internal error, " + what + "; this is a fault of dmaw, not of your model. " + log(fault, args));
        return ExitCode.FAULT;
    }

    /** Reports the first fault of the compiler. */
    static int report(CompiledProject project, PrintStream err) {
        Throwable fault = project.faults().isEmpty() ? new IllegalStateException("unknown") : project.faults().get(0);
        return report(fault, project.files().stream().map(Path::toString).toArray(String[]::new), err);
    }

    private static String log(Throwable fault, String[] args) {
        StringWriter text = new StringWriter();
        text.append(Instant.now().toString()).append(" dmaw ").append(String.join(" ", args)).append('\n');
        text.append(System.getProperty("java.vm.name")).append(' ').append(System.getProperty("java.vm.version")).append(", ")
                .append(System.getProperty("os.name")).append('\n');
        fault.printStackTrace(new PrintWriter(text, true));
        try {
            Path home = Path.of(System.getProperty("dmaw.home", ""), ".dmaw");
            Path file = Files.isDirectory(home) ? Files.createTempFile(home, "fault-", ".log") : Files.createTempFile("dmaw-fault-", ".log");
            Files.writeString(file, text.toString());
            return "Details: " + file;
        } catch (IOException e) {
            return "No log file could be written (" + e.getMessage() + ").";
        }
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
