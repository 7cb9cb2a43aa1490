package org.dmaworkbench.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks, prints one table, and keeps it in docs/benchmarks.md unless the run was a quick one. */
public final class Main {
    private static final String USAGE = """
            Usage: dmaw bench [--quick] [PATTERN...]
            Runs the benchmarks and prints their table next to the numbers of the design.
              --quick   short runs, for a first impression; docs/benchmarks.md is left as it is
              PATTERN   runs only benchmarks whose name matches; docs/benchmarks.md is left as it is
            """;

    private Main() { }

    /** Exit code 0, or 3 for wrong usage, or 4 if a benchmark failed. */
    public static void main(String[] args) throws IOException {
        boolean quick = false;
        List<String> patterns = new ArrayList<>();
        for (String arg : args) {
            switch (arg) {
                case "--quick" -> quick = true;
                case "--help", "-h" -> {
                    System.out.print(USAGE);
                    return;
                }
                default -> {
                    if (arg.startsWith("-")) {
                        System.err.println("dmaw: unknown option '" + arg + "' (see 'dmaw bench --help')");
                        System.exit(3);
                    }
                    patterns.add(arg);
                }
            }
        }
        try {
            String load = Host.load();
            report(run(quick, patterns), load, !quick && patterns.isEmpty());
        } catch (RunnerException e) {
            System.err.println("dmaw: the benchmarks failed: " + reason(e));
            System.exit(4);
        }
    }

    /** JMH hides what a benchmark threw behind its own exception. */
    private static String reason(Throwable failure) {
        Throwable at = failure;
        while (at.getSuppressed().length > 0 || at.getCause() != null) {
            at = at.getCause() != null ? at.getCause() : at.getSuppressed()[0];
        }
        return at == failure ? failure.getMessage() : at.toString();
    }

    private static Collection<RunResult> run(boolean quick, List<String> patterns) throws RunnerException {
        System.err.println("dmaw: measuring, " + (quick ? "about a minute" : "about five minutes"));
        ChainedOptionsBuilder options = new OptionsBuilder().forks(1).jvmArgsAppend("-Xmx2g").shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .warmupIterations(quick ? 2 : 5).warmupTime(TimeValue.milliseconds(quick ? 500 : 1500))
                .measurementIterations(quick ? 2 : 5).measurementTime(TimeValue.milliseconds(quick ? 500 : 1500));
        if (patterns.isEmpty()) {
            options.include("org\\.dmaworkbench\\.benchmarks\\.");
        }
        patterns.forEach(options::include);
        return new Runner(options.build()).run();
    }

    private static void report(Collection<RunResult> results, String load, boolean keep) throws IOException {
        Path home = Path.of(System.getProperty("dmaw.home", "")).toAbsolutePath();
        Table table = new Table(Rows.of(results));
        String host = Host.describe(home, load);
        System.out.print(table.text());
        System.out.println(host);
        Path docs = home.resolve("docs");
        if (keep && Files.isDirectory(docs)) {
            Files.writeString(docs.resolve("benchmarks.md"), page(table, host));
            System.out.println("written to docs/benchmarks.md");
        }
    }

    private static String page(Table table, String host) {
        return String.format(Locale.ROOT, """
                # Benchmarks

                Written by `dmaw bench`; the last full run. The floors are those of design.md 8. "beside" names what the value is
                divided by for "ratio": another measurement of the same run. Other load on the machine makes every line worse; compare
                pages only where it is below 1.

                %s
                Machine: %s.

                How each line is measured:

                %s""", table.markdown(), host, Rows.EXPLAINED);
    }
}
