package org.dmaworkbench.sim.rules.request;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** IsCanceled is asked of requests that are not cancelable (facts kmdf 4.8). */
public final class ReqIsCancOnCancReq extends Rule {
    public static final ReqIsCancOnCancReq RULE = new ReqIsCancOnCancReq();

    private ReqIsCancOnCancReq() {
        super("ReqIsCancOnCancReq", Reaction.BREAK);
    }

    /** Reports a question without an answer. */
    public static void broken(Machine m, long request) {
        RULE.report(m,
                "WdfRequestIsCanceled for " + name(m, request) + ", which is cancelable; the framework does not answer then");
    }
}
