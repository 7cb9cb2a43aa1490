package org.dmaworkbench.sim.rules.dma;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** The direction fits the request (facts kmdf 2.13). */
public final class D13 extends Rule {
    public static final D13 RULE = new D13();

    private D13() {
        super("D-13", Reaction.REFUSAL);
    }

    /** Reports a direction that is refused. */
    public static void broken(Machine m, long transaction, long request) {
        RULE.report(m, "the direction of " + name(m, transaction) + " does not fit " + name(m, request));
    }
}
