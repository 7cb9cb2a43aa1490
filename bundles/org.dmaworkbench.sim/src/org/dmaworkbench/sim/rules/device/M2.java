package org.dmaworkbench.sim.rules.device;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** No request is outstanding when nothing is left to happen (facts pci9656 6.8). */
public final class M2 extends Rule {
    public static final M2 RULE = new M2();

    private M2() {
        super("M2", Reaction.NONE);
    }

    /** Reports a request that nothing will complete. */
    public static void broken(Machine m, String request, String why, long... proof) {
        RULE.report(m, "request " + request + " outstanding: " + why, proof);
    }
}
