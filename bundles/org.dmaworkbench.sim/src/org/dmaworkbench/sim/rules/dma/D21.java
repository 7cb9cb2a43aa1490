package org.dmaworkbench.sim.rules.dma;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** One packet transaction per device at a time with DMA version 2 (facts kmdf 2.8). */
public final class D21 extends Rule {
    public static final D21 RULE = new D21();

    private D21() {
        super("D-21", Reaction.BREAK);
    }

    /** Reports a transaction that cannot start. */
    public static void broken(Machine m, long transaction) {
        RULE.report(m,
                "another packet transaction of this device is executing: " + name(m, transaction) + " gets STATUS_WDF_BUSY");
    }
}
