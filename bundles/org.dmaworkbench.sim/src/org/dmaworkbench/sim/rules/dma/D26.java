package org.dmaworkbench.sim.rules.dma;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** No Release while a reservation waits, and FreeResources in the end (facts kmdf 2.11). */
public final class D26 extends Rule {
    public static final D26 RULE = new D26();

    private D26() {
        super("D-26", Reaction.NONE);
    }

    /** Reports a transaction that is used too early. */
    public static void waits(Machine m, long transaction) {
        RULE.report(m, name(m, transaction) + " is used while its reservation of map registers still waits");
    }
}
