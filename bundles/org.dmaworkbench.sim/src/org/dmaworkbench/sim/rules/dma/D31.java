package org.dmaworkbench.sim.rules.dma;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** What WdfDmaTransactionGetRequest gave is not used after the request was completed (facts kmdf 6.1). */
public final class D31 extends Rule {
    public static final D31 RULE = new D31();

    private D31() {
        super("D-31", Reaction.BUG_CHECK);
    }

    /** Reports the use. */
    public static void broken(Machine m, String call, long handle, long transaction) {
        RULE.report(m,
                call + " is called for " + name(m, handle) + ", which " + name(m, transaction) + " gave out and which has been completed since");
    }
}
