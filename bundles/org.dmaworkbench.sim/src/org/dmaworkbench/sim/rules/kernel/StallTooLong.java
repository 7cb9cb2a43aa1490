package org.dmaworkbench.sim.rules.kernel;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.rule.Severity;
import org.dmaworkbench.sim.vm.Machine;

/** KeStallExecutionProcessor for 50 us at most. */
public final class StallTooLong extends Rule {
    public static final StallTooLong RULE = new StallTooLong();

    private StallTooLong() {
        super("StallTooLong", Severity.WARNING, Reaction.NONE);
    }

    /** Reports the time. */
    public static void broken(Machine m, long microseconds) {
        RULE.report(m,
                "KeStallExecutionProcessor holds the processor for " + microseconds + " us; 50 us are the most that is meant");
    }
}
