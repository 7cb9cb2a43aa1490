package org.dmaworkbench.sim.rules.queue;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** Requests are searched in manual queues (facts kmdf 4.6). */
public final class WdfIoQueueFindRequest extends Rule {
    public static final WdfIoQueueFindRequest RULE = new WdfIoQueueFindRequest();

    private WdfIoQueueFindRequest() {
        super("WdfIoQueueFindRequest", Reaction.BREAK);
    }

    /** Reports a search that is refused. */
    public static void broken(Machine m, long queue) {
        RULE.report(m, "WdfIoQueueFindRequest on " + name(m, queue) + ", which is not manual");
    }
}
