package org.dmaworkbench.sim.rules.request;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** A request is marked cancelable once, by its owner (facts kmdf 4.8). */
public final class MarkCancOnCancReqLocal extends Rule {
    public static final MarkCancOnCancReqLocal RULE = new MarkCancOnCancReqLocal();

    private MarkCancOnCancReqLocal() {
        super("MarkCancOnCancReqLocal", Reaction.BREAK);
    }

    /** Reports a second mark. */
    public static void broken(Machine m, String call, long request) {
        RULE.report(m, call + " for " + name(m, request) + ", which is cancelable already or not the driver's");
    }
}
