package org.dmaworkbench.sim.rules.queue;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** A queue's callbacks do not wait for their own queue (facts kmdf 6.2). */
public final class NoIoQueuePurgeSynchronously extends Rule {
    public static final NoIoQueuePurgeSynchronously RULE = new NoIoQueuePurgeSynchronously();

    private NoIoQueuePurgeSynchronously() {
        super("NoIoQueuePurgeSynchronously", Reaction.NONE);
    }

    /** Reports a wait that will not end. */
    public static void broken(Machine m, String call, long queue) {
        RULE.report(m, call + " is called from a callback of " + name(m, queue) + ", the queue it waits for");
    }
}
