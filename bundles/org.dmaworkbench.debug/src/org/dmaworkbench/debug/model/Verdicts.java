package org.dmaworkbench.debug.model;

import org.dmaworkbench.sim.Simulation;

/** How a run ended, as a word and as the exit code of {@code dmaw run}. */
public final class Verdicts {
    private Verdicts() { }

    /** Returns 0 if every expectation holds, else 1. */
    public static int exitCode(Simulation simulation) {
        return word(simulation).equals("pass") ? 0 : 1;
    }

    /** Returns pass, fail or error. */
    public static String word(Simulation simulation) {
        return simulation.verdict().outcome().name().toLowerCase(java.util.Locale.ROOT);
    }
}
