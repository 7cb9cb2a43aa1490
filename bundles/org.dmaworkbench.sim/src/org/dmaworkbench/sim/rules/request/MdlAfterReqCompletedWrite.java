package org.dmaworkbench.sim.rules.request;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** The MDL of a completed write is not touched (facts kmdf 6.2). */
public final class MdlAfterReqCompletedWrite extends Rule {
    public static final MdlAfterReqCompletedWrite RULE = new MdlAfterReqCompletedWrite();

    private MdlAfterReqCompletedWrite() {
        super("MdlAfterReqCompletedWrite", Reaction.CRASH);
    }

    /** Reports the access. */
    public static void broken(Machine m, String request, String access) {
        RULE.report(m, access + ": the MDL of " + request + " went with its completion");
    }
}
