package org.dmaworkbench.sim.rules.queue;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** Changes of a queue's state do not overlap (facts kmdf 4.3). */
public final class ChangeQueueState extends Rule {
    public static final ChangeQueueState RULE = new ChangeQueueState();

    private ChangeQueueState() {
        super("ChangeQueueState", Reaction.REFUSAL);
    }

    /** Reports a change that is refused. */
    public static void broken(Machine m, String call, String wrong) {
        RULE.report(m, call + " " + wrong);
    }
}
