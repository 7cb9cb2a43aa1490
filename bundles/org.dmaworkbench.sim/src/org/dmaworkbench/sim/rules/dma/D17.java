package org.dmaworkbench.sim.rules.dma;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** SetMaximumLength between Initialize and Execute, above 0 (facts kmdf 2.10). */
public final class D17 extends Rule {
    public static final D17 RULE = new D17();

    private D17() {
        super("D-17", Reaction.NONE);
    }

    /** Reports a maximum of 0 bytes. */
    public static void zero(Machine m, long transaction) {
        RULE.report(m, "a maximum length of 0 makes transfers of no bytes: " + name(m, transaction));
    }

    /** Reports a call in another state than Initialized. */
    public static void late(Machine m, long transaction, String state) {
        RULE.report(m,
                "WdfDmaTransactionSetMaximumLength belongs between Initialize and Execute; " + name(m, transaction) + " is in state " + state);
    }
}
