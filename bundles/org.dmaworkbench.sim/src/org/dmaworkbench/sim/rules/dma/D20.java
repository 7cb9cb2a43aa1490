package org.dmaworkbench.sim.rules.dma;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** SetMaximumScatterGatherElements while the device starts, not 0 (facts kmdf 1.5). */
public final class D20 extends Rule {
    public static final D20 RULE = new D20();

    private D20() {
        super("D-20", Reaction.REFUSAL);
    }

    /** Reports a limit of 0. */
    public static void zero(Machine m, long enabler) {
        RULE.report(m, "a limit of 0 scatter/gather elements is ignored: " + name(m, enabler));
    }
}
