package org.dmaworkbench.sim.rules.dma;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** Length above 0, start inside the first MDL, end inside the chain (facts kmdf 2.4). */
public final class D12 extends Rule {
    public static final D12 RULE = new D12();

    private D12() {
        super("D-12", Reaction.REFUSAL);
    }

    /** Reports parameters that are refused. */
    public static void start(Machine m, long transaction) {
        RULE.report(m,
                "a transfer needs a length, a direction, and a start inside its first MDL: " + name(m, transaction));
    }

    /** Reports a length beyond the MDL chain, in bytes. */
    public static void length(Machine m, long transaction, long length, long there) {
        RULE.report(m,
                length + " bytes of " + name(m, transaction) + " go beyond the MDL chain, which has " + there);
    }
}
