package org.dmaworkbench.sim.vm;

import org.dmaworkbench.sim.scenario.Verdict;

/** Verdicts for runs without expectations. */
final class Verdicts {
    private Verdicts() {
    }

    static Verdict pass() {
        return new Verdict(Verdict.Outcome.PASS, "", java.util.List.of());
    }
}
