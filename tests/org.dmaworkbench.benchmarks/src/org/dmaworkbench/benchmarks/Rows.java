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
            - **trace appends**: register writes with four arguments into the trace alone.
            - **1 MiB DMA**: 256 elements of one page between the board's memory and scattered physical pages; beside
              `System.arraycopy` of 1 MiB.
            - **snapshot**: copy of a machine with 2 MiB of touched memory, 200 requests and 200 transactions. The median.
            - **step back**: one tick back from event 100 000 and later of a run of small requests, each time from where the run has not
              been before: nearest snapshot and replay. The median.
            - **parse and validate**: new text of a generated model of 2 000 lines until all diagnostics are known, the library being
              loaded; what an editor does after a pause in typing.
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
        atLeast("trace appends", score("TraceBenchmark.emit"), "events/s", Double.NaN, "", Double.NaN);
        double copy = score("MemoryBenchmark.arrayCopy") * MemoryBenchmark.BYTES / 1e9;
        double move = score("MemoryBenchmark.deviceMove") * MemoryBenchmark.BYTES / 1e9;
        atLeast("1 MiB DMA", move, "GB/s", copy / 2, "array copy", move / copy);
        atMost("snapshot, 2 MiB touched", score("SnapshotBenchmark.copy"), "us", 20);
        atMost("step back at event 100 000", score("StepBackBenchmark.back"), "ms", 50);
        atMost("parse and validate 2 000 lines", 1e3 / rate("ParseBenchmark.validate", "calls"), "ms", 100);
        atMost("compile 2 000 lines", 1e3 / rate("CompileBenchmark.compile", "calls"), "ms", Double.NaN);
    }

    private void atLeast(String name, double value, String unit, double floor, String baseline, double ratio) {
        if (!Double.isNaN(value)) {
            rows.add(new Row(name, value, unit, floor, false, baseline, ratio));
        }
    }

    private void atMost(String name, double value, String unit, double floor) {
        if (!Double.isNaN(value)) {
            rows.add(new Row(name, value, unit, floor, true, "", Double.NaN));
        }
    }

    /** Returns how many of these there were in a second of processor time. */
    private double rate(String benchmark, String counter) {
        return score(benchmark + " " + counter) / score(benchmark + " cpu") * 1e9;
    }

    private double score(String key) {
        return scores.getOrDefault(key, Double.NaN);
    }
}
