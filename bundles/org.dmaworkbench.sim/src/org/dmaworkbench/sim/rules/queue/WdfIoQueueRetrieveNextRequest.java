package org.dmaworkbench.sim.rules.queue;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** The next request of a sequential queue is taken by who owns one (facts kmdf 4.6). */
public final class WdfIoQueueRetrieveNextRequest extends Rule {
    public static final WdfIoQueueRetrieveNextRequest RULE = new WdfIoQueueRetrieveNextRequest();

    private WdfIoQueueRetrieveNextRequest() {
        super("WdfIoQueueRetrieveNextRequest", Reaction.BREAK);
    }

    /** Reports a retrieval from an idle sequential queue. */
    public static void broken(Machine m, String call, long queue) {
        RULE.report(m, call + " on " + name(m, queue) + ", a sequential queue of which the driver owns no request");
    }
}
