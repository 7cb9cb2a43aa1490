package org.dmaworkbench.sim.rules.request;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** Whoever loses against the cancellation leaves completion to EvtRequestCancel (facts kmdf 4.8). */
public final class CompleteCanceledReq extends Rule {
    public static final CompleteCanceledReq RULE = new CompleteCanceledReq();

    private CompleteCanceledReq() {
        super("CompleteCanceledReq", Reaction.BREAK);
    }

    /** Reports a completion. */
    public static void broken(Machine m, long request) {
        RULE.report(m, "the driver completes " + name(m, request) + ", whose EvtRequestCancel is about to run");
    }
}
