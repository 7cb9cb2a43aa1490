package org.dmaworkbench.sim.rules.dma;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** What DMA version 3, a profile or a state needs is used with these only (facts kmdf 2.11). */
public final class D22 extends Rule {
    public static final D22 RULE = new D22();

    private D22() {
        super("D-22", Reaction.BREAK);
    }

    /** Reports a call that is refused or ignored. */
    public static void broken(Machine m, String why) {
        RULE.report(m, why);
    }
}
