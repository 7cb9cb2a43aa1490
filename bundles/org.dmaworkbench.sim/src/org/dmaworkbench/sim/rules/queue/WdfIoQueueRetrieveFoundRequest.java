package org.dmaworkbench.sim.rules.queue;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** Found requests are taken from manual queues (facts kmdf 4.6). */
public final class WdfIoQueueRetrieveFoundRequest extends Rule {
    public static final WdfIoQueueRetrieveFoundRequest RULE = new WdfIoQueueRetrieveFoundRequest();

    private WdfIoQueueRetrieveFoundRequest() {
        super("WdfIoQueueRetrieveFoundRequest", Reaction.BREAK);
    }

    /** Reports a retrieval that is refused. */
    public static void broken(Machine m, String call, long queue) {
        RULE.report(m, call + " on " + name(m, queue) + ", which is not manual");
    }
}
