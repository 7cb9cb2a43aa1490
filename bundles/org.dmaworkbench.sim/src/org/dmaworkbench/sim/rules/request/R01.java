package org.dmaworkbench.sim.rules.request;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** The driver completes what it owns (facts kmdf 4.7). */
public final class R01 extends Rule {
    public static final R01 RULE = new R01();

    private R01() {
        super("R-01", Reaction.BREAK);
    }

    /** Reports a completion that is refused. */
    public static void broken(Machine m, long request) {
        RULE.report(m, "the driver completes " + name(m, request) + ", which it does not own");
    }

    /** Reports a request that is handed on outside of EvtIoInCallerContext. */
    public static void enqueued(Machine m, long request) {
        RULE.report(m, "WdfDeviceEnqueueRequest for " + name(m, request) + ", which is not in EvtIoInCallerContext");
    }
}
