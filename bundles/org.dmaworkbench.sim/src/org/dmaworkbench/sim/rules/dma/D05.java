package org.dmaworkbench.sim.rules.dma;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** Release and delete not in state Transfer (facts kmdf 2.3). */
public final class D05 extends Rule {
    public static final D05 RULE = new D05();

    private D05() {
        super("D-05", Reaction.VERIFIER_BUG_CHECK);
    }

    /** Reports a transaction that is given up. */
    public static void broken(Machine m, String verb, long transaction) {
        RULE.report(m, name(m, transaction) + " is " + verb + " while a transfer may be under way");
    }
}
