package org.dmaworkbench.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;

/** Makes the lines of the table from what JMH measured. */
final class Rows {
    /** What the lines mean, in Markdown. */
    static final String EXPLAINED = """
            Instructions, events, parsing and compiling are measured in processor time of the measuring thread, the other lines
            in elapsed time.

            - **program instructions**: a C loop of arithmetic, branches and memory access in OnRead, run to its end; beside the
              same loop in Java.
            - **events**: 600 reads and writes of the example driver, from arrival to completion, with and without trace.
            - **requests**: reads through a sequential queue and a DMA transaction that is completed where it is programmed, without trace;
              framework and HAL alone. The ratio is against one page, 17 map registers, one queue, one request at a time.
            - **trace appends**: register writes with four arguments into the trace alone.
            - **1 MiB DMA**: 256 elements of one page between the board's memory and scattered physical pages; beside
              `System.arraycopy` of 1 MiB.
            - **snapshot**: copy of a machine with 2 MiB of touched memory, 200 requests and 200 transactions. The median.
            - **step back**: one tick back from event 100 000 and later of a run of small requests, each time from where the run has not
              been before: nearest snapshot and replay. The median.
            - **parse and validate**: new text of a generated model until all diagnostics are known, the library being loaded. The
              ratio is the time of a line divided by that in 2 000 lines: 1 where growth is linear.
            - **keystroke to diagnostics**: a letter typed in the middle of the model or deleted again, sent to the language server as
              Eclipse does, until its diagnostics are back. Eclipse waits another 15 ms for the next key. The median.
            - **completion**: a letter typed and the proposals asked for at once, at 50 places of 2 000 lines in turn; of all times the
              median, and the last fiftieth, which is what the slowest place takes.
            - **compile**: the same model from its file to the program, library included, in a warm JVM.
            """;

    private final Map<String, Double> scores = new TreeMap<>();
    private final List<Row> rows = new ArrayList<>();

    static List<Row> of(Collection<RunResult> results) {
        Rows made = new Rows();
        for (RunResult r : results) {
            String name = r.getParams().getBenchmark();
            StringBuilder key = new StringBuilder(name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1));
            r.getParams().getParamsKeys().forEach(p -> key.append(' ').append(p).append('=').append(r.getParams().getParam(p)));
            made.scores.put(key.toString(), typical(r));
            if (r.getParams().getMode() == Mode.SampleTime) {
                made.scores.put(key + " worst", r.getPrimaryResult().getStatistics().getPercentile(100.0 * (CompletionBenchmark.PLACES - 1) / CompletionBenchmark.PLACES));
            }
            r.getSecondaryResults().forEach((n, s) -> made.scores.put(key + " " + n, s.getScore()));
        }
        made.fill();
        return made.rows;
    }

    /** Times are medians, because other work of the machine and garbage collection only ever add to them; rates are means. */
    private static double typical(RunResult r) {
        return r.getParams().getMode() == Mode.SampleTime ? r.getPrimaryResult().getStatistics().getPercentile(50)
                : r.getPrimaryResult().getScore();
    }

    private void fill() {
        double instructions = rate("InstructionBenchmark.simulated", "instructions");
        atLeast("program instructions", instructions / 1e6, "million/s", 50, "loop in Java",
                rate("InstructionBenchmark.simulated", "calls") / rate("InstructionBenchmark.java", "calls"));
        double without = rate("EventBenchmark.run trace=false", "events");
        double with = rate("EventBenchmark.run trace=true", "events");
        atLeast("events without trace", without, "events/s", 2e6, "", Double.NaN);
        atLeast("events with trace", with, "events/s", 500_000, "without trace", with / without);
        requests();
        atLeast("trace appends", score("TraceBenchmark.emit"), "events/s", Double.NaN, "", Double.NaN);
        double copy = score("MemoryBenchmark.arrayCopy") * MemoryBenchmark.BYTES / 1e9;
        double move = score("MemoryBenchmark.deviceMove") * MemoryBenchmark.BYTES / 1e9;
        atLeast("1 MiB DMA", move, "GB/s", copy / 2, "array copy", move / copy);
        atMost("snapshot, 2 MiB touched", score("SnapshotBenchmark.copy"), "us", 20);
        atMost("step back at event 100 000", score("StepBackBenchmark.back"), "ms", 50);
        double base = parse(2_000);
        for (int lines : new int[] {2_000, 10_000, 50_000}) {
            double value = parse(lines);
            add(new Row("parse and validate " + String.format(java.util.Locale.ROOT, "%,d", lines).replace(",", " ") + " lines", value, "ms", lines == 2_000 ? 100 : Double.NaN, true,
                    lines == 2_000 ? "" : "2 000 lines, per line", lines == 2_000 ? Double.NaN : value / lines / (base / 2_000)));
        }
        atMost("keystroke to diagnostics, 2 000 lines", score("KeystrokeBenchmark.keystroke lines=2000"), "ms", 100);
        atMost("keystroke to diagnostics, 10 000 lines", score("KeystrokeBenchmark.keystroke lines=10000"), "ms", 300);
        atMost("completion, median of 50 places", score("CompletionBenchmark.complete"), "ms", 100);
        atMost("completion, worst of 50 places", score("CompletionBenchmark.complete worst"), "ms", 100);
        atMost("compile 2 000 lines", 1e3 / rate("CompileBenchmark.compile", "calls"), "ms", Double.NaN);
    }

    /** The shapes of {@link RequestBenchmark}: bytes, map registers, queues, outstanding requests. */
    private void requests() {
        double base = rate("RequestBenchmark.run shape=4096 17 1 1", "events");
        atLeast("requests of one page", base, "requests/s", Double.NaN, "", Double.NaN);
        String[][] shapes = {{"131072 33 1 1", "requests of 128 KiB"}, {"4096 129 1 1", "requests, 129 map registers"}, {"4096 1025 1 1", "requests, 1 025 map registers"},
            {"4096 17 8 1", "requests, 8 queues"}, {"4096 17 64 1", "requests, 64 queues"}, {"4096 17 1 16", "requests, 16 outstanding"},
            {"4096 17 1 256", "requests, 256 outstanding"}};
        for (String[] shape : shapes) {
            double value = rate("RequestBenchmark.run shape=" + shape[0], "events");
            atLeast(shape[1], value, "requests/s", Double.NaN, "one page", value / base);
        }
    }

    private double parse(int lines) {
        return 1e3 / rate("ParseBenchmark.validate lines=" + lines, "calls");
    }

    private void add(Row row) {
        if (!Double.isNaN(row.value())) {
            rows.add(row);
        }
    }

    private void atLeast(String name, double value, String unit, double floor, String baseline, double ratio) {
        add(new Row(name, value, unit, floor, false, baseline, ratio));
    }

    private void atMost(String name, double value, String unit, double floor) {
        add(new Row(name, value, unit, floor, true, "", Double.NaN));
    }

    /** Returns how many of these there were in a second of processor time. */
    private double rate(String benchmark, String counter) {
        return score(benchmark + " " + counter) / score(benchmark + " cpu") * 1e9;
    }

    private double score(String key) {
        return scores.getOrDefault(key, Double.NaN);
    }
}
