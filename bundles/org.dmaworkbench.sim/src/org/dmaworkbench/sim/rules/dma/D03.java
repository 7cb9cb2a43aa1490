package org.dmaworkbench.sim.rules.dma;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** DmaCompleted and its kin only while in state Transfer (facts kmdf 2.3). */
public final class D03 extends Rule {
    public static final D03 RULE = new D03();

    private D03() {
        super("D-03", Reaction.BUG_CHECK);
    }

    /** Reports a completion in another state. */
    public static void broken(Machine m, long transaction, String state) {
        RULE.report(m,
                "a transfer of " + name(m, transaction) + " is completed while it has none; its state is " + state);
    }
}
