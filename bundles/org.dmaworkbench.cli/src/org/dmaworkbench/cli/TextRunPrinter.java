package org.dmaworkbench.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.sim.Simulation;
import org.dmaworkbench.sim.trace.FrameworkLog;
import org.dmaworkbench.sim.trace.SummaryWriter;
import org.dmaworkbench.sim.trace.TimelineWriter;
import org.dmaworkbench.sim.trace.TraceNames;

/** Timeline and summary of each run, and one line per run at the end when there are several. */
final class TextRunPrinter implements RunPrinter {
    private final PrintStream out;
    private final LinePrinter lines;
    private final boolean verbose;
    private final boolean colour;
    private final boolean log;
    private final List<String> names = new ArrayList<>();
    private final List<Boolean> passed = new ArrayList<>();

    TextRunPrinter(PrintStream out, boolean colour, boolean verbose, boolean log) {
        this.out = out;
        this.colour = colour;
        this.lines = new LinePrinter(out, colour);
        this.verbose = verbose;
        this.log = log;
    }

    @Override
    public void print(Simulation simulation) {
        if (!names.isEmpty()) {
            out.println();
        }
        TraceNames run = TraceNames.of(simulation.program(), simulation.scenario(), simulation.trace());
        TimelineWriter timeline = new TimelineWriter(run, verbose, lines);
        timeline.heading();
        timeline.consume();
        new SummaryWriter(run, lines).write();
        if (log) {
            log(run);
        }
        out.flush();
        names.add(simulation.scenario().name());
        passed.add(simulation.verdict().passes());
    }

    private void log(TraceNames run) {
        FrameworkLog log = FrameworkLog.of(run, run.trace().size(), FrameworkLog.CAPACITY);
        out.println();
        out.println("Framework log of driver " + run.program().name() + (log.lost() == 0 ? "" : ", without the " + log.lost() + " oldest lines"));
        log.lines().forEach(line -> out.println("  " + line.print()));
    }

    @Override
    public void end() {
        if (names.size() < 2) {
            return;
        }
        out.println();
        for (int i = 0; i < names.size(); i++) {
            boolean ok = passed.get(i);
            String word = ok ? "PASS" : "FAIL";
            out.println((colour ? (ok ? "\033[32m" : "\033[1;31m") + word + "\033[0m" : word) + "  " + names.get(i));
        }
        long good = passed.stream().filter(p -> p).count();
        out.println(good + " of " + names.size() + " scenarios pass");
    }
}
