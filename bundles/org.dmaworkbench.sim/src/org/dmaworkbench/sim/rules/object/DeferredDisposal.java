package org.dmaworkbench.sim.rules.object;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** A request with children that end at PASSIVE_LEVEL is completed there (facts kmdf 4.12, 8.3). */
public final class DeferredDisposal extends Rule {
    public static final DeferredDisposal RULE = new DeferredDisposal();

    private DeferredDisposal() {
        super("DeferredDisposal", Reaction.BREAK);
    }

    /** Reports a completion at too high an IRQL. */
    public static void broken(Machine m, long request, int irql) {
        RULE.report(m, name(m, request) + " is completed at IRQL " + irql + " and has children that end at PASSIVE_LEVEL: their cleanup comes after the completion");
    }
}
