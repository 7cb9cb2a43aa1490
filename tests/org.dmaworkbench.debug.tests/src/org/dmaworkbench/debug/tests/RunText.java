package org.dmaworkbench.debug.tests;

import org.dmaworkbench.debug.session.ConsoleFeed;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.sim.RunOptions;
import org.dmaworkbench.sim.Simulation;
import org.dmaworkbench.sim.StopCondition;
import org.dmaworkbench.sim.trace.JsonLinesWriter;
import org.dmaworkbench.sim.trace.TraceNames;

/** What runs print, to be compared byte for byte. */
final class RunText {
    private RunText() { }

    /** Runs a scenario of the example to its end in one go. */
    static Simulation plain(String scenario) {
        Scenario found = ExampleModel.scenario(scenario);
        Simulation simulation = Simulation.of(ExampleModel.project().program(found.driver()), found, RunOptions.DEFAULT);
        simulation.run(StopCondition.NEVER);
        return simulation;
    }

    /** Returns the trace of a run that stands. */
    static String trace(Simulation simulation) {
        StringBuilder text = new StringBuilder();
        new JsonLinesWriter(TraceNames.of(simulation.program(), simulation.scenario(), simulation.trace()), text).consume();
        return text.toString();
    }

    /** Returns the console of a run that has ended. */
    static String console(Simulation simulation) {
        StringBuilder text = new StringBuilder();
        new ConsoleFeed(simulation, text::append).show(true);
        return text.toString();
    }
}
