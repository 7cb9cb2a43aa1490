package org.dmaworkbench.sim.rules.request;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** No function is called for a request that is gone or elsewhere (facts kmdf 4.7, 4.9). */
public final class InvalidReqAccess extends Rule {
    public static final InvalidReqAccess RULE = new InvalidReqAccess();

    private InvalidReqAccess() {
        super("InvalidReqAccess", Reaction.REFUSAL);
    }

    /** Reports a call that is refused. */
    public static void broken(Machine m, String call, long request, String wrong) {
        RULE.report(m, call + " for " + name(m, request) + ", " + wrong);
    }
}
