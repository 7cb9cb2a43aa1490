package org.dmaworkbench.sim.rules.request;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** No function is called for a request that was completed (facts kmdf 6.2). */
public final class InvalidReqAccessLocal extends Rule {
    public static final InvalidReqAccessLocal RULE = new InvalidReqAccessLocal();

    private InvalidReqAccessLocal() {
        super("InvalidReqAccessLocal", Reaction.BUG_CHECK);
    }

    /** Reports the call. */
    public static void broken(Machine m, String call, long handle) {
        RULE.report(m, call + " is called for " + name(m, handle) + ", which has been completed");
    }
}
