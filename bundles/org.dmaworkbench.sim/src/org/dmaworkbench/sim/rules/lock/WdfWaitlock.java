package org.dmaworkbench.sim.rules.lock;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** A wait lock is not acquired by the thread that holds it. */
public final class WdfWaitlock extends Rule {
    public static final WdfWaitlock RULE = new WdfWaitlock();

    private WdfWaitlock() {
        super("WdfWaitlock", Reaction.NONE);
    }

    /** Reports a wait that will not end. */
    public static void broken(Machine m, long lock) {
        RULE.report(m, name(m, lock) + " is acquired by the thread that holds it: it waits for ever");
    }
}
