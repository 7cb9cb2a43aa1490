package org.dmaworkbench.sim.rules.dma;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** Execute exactly once per Initialize (facts kmdf 2.3). */
public final class D02 extends Rule {
    public static final D02 RULE = new D02();

    private D02() {
        super("D-02", Reaction.BUG_CHECK);
    }

    /** Reports an execution in another state than Initialized. */
    public static void broken(Machine m, long transaction, String state) {
        RULE.report(m,
                "WdfDmaTransactionExecute needs a transaction that was initialized and not executed yet; " + name(m, transaction) + " is in state " + state);
    }
}
