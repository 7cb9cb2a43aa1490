package org.dmaworkbench.cli;

import java.io.PrintStream;
import org.dmaworkbench.sim.Simulation;
import org.dmaworkbench.sim.trace.JsonLinesWriter;
import org.dmaworkbench.sim.trace.TraceNames;

/** The trace as JSON Lines, and nothing else. */
final class JsonRunPrinter implements RunPrinter {
    private final PrintStream out;

    JsonRunPrinter(PrintStream out) {
        this.out = out;
    }

    @Override
    public void print(Simulation simulation) {
        new JsonLinesWriter(TraceNames.of(simulation.program(), simulation.scenario(), simulation.trace()), out).consume();
        out.flush();
    }

    @Override
    public void end() { }
}
