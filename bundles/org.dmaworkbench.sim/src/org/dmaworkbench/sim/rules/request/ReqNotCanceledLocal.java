package org.dmaworkbench.sim.rules.request;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** A cancelable request is unmarked, once, before it is completed (facts kmdf 4.8). */
public final class ReqNotCanceledLocal extends Rule {
    public static final ReqNotCanceledLocal RULE = new ReqNotCanceledLocal();

    private ReqNotCanceledLocal() {
        super("ReqNotCanceledLocal", Reaction.BREAK);
    }

    /** Reports a completion. */
    public static void completed(Machine m, long request) {
        RULE.report(m, "the driver completes " + name(m, request) + ", which is still marked cancelable");
    }

    /** Reports an unmarking of a request that is not marked. */
    public static void unmarked(Machine m, long request) {
        RULE.report(m,
                "WdfRequestUnmarkCancelable for " + name(m, request) + ", which was never marked cancelable");
    }
}
