package org.dmaworkbench.sim.rules.request;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** The buffer of a completed read is not touched (facts kmdf 6.2). */
public final class BufAfterReqCompletedRead extends Rule {
    public static final BufAfterReqCompletedRead RULE = new BufAfterReqCompletedRead();

    private BufAfterReqCompletedRead() {
        super("BufAfterReqCompletedRead", Reaction.CRASH);
    }

    /** Reports the access. */
    public static void broken(Machine m, String request, String access) {
        RULE.report(m, access + ": the buffer of " + request + " went with its completion");
    }
}
