package org.dmaworkbench.cli;

import java.io.PrintStream;
import java.util.List;
import org.dmaworkbench.sim.Simulation;
import org.dmaworkbench.sim.dump.Dumps;
import org.dmaworkbench.sim.trace.TraceNames;

/** Dumps of framework objects as they are behind an event of each run. */
final class DumpPrinter implements RunPrinter {
    private final PrintStream out;
    private final String name;
    private final String event;
    private boolean first = true;

    DumpPrinter(PrintStream out, String name, String event) {
        this.out = out;
        this.name = name;
        this.event = event;
    }

    @Override
    public void print(Simulation simulation) {
        EventChoice choice = EventChoice.of(TraceNames.of(simulation.program(), simulation.scenario(), simulation.trace()), event);
        if (!choice.isEnd()) {
            simulation.travel().goTo(choice.seq());
        }
        Dumps dumps = new Dumps(simulation.machine());
        List<String> lines = dumps.of(name);
        if (lines.isEmpty()) {
            throw new WrongUsage("nothing is named '" + name + "' " + choice.where() + "; there are " + String.join(", ", dumps.names()) + ", and all");
        }
        out.println((first ? "" : "\n") + simulation.scenario().name() + ", " + choice.where());
        out.println();
        lines.forEach(out::println);
        out.flush();
        first = false;
    }

    @Override
    public void end() { }
}
