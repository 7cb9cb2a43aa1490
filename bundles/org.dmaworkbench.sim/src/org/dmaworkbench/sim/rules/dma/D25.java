package org.dmaworkbench.sim.rules.dma;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** GetTransferInfo only in state Initialized (facts kmdf 2.3). */
public final class D25 extends Rule {
    public static final D25 RULE = new D25();

    private D25() {
        super("D-25", Reaction.BUG_CHECK);
    }

    /** Reports a call in another state. */
    public static void broken(Machine m, long transaction, String state) {
        RULE.report(m,
                "WdfDmaTransactionGetTransferInfo needs an initialized transaction that is not executed yet; " + name(m, transaction) + " is in state " + state);
    }
}
