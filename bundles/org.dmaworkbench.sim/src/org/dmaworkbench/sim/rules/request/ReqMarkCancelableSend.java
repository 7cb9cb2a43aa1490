package org.dmaworkbench.sim.rules.request;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** A request that leaves the driver is not cancelable (facts kmdf 4.9). */
public final class ReqMarkCancelableSend extends Rule {
    public static final ReqMarkCancelableSend RULE = new ReqMarkCancelableSend();

    private ReqMarkCancelableSend() {
        super("ReqMarkCancelableSend", Reaction.BREAK);
    }

    /** Reports a call that is refused. */
    public static void broken(Machine m, String call, long request) {
        RULE.report(m, call + " for " + name(m, request) + ", which is cancelable");
    }
}
