package org.dmaworkbench.sim.rules.lock;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** A wait lock is released by the thread that holds it. */
public final class WdfWaitlockRelease extends Rule {
    public static final WdfWaitlockRelease RULE = new WdfWaitlockRelease();

    private WdfWaitlockRelease() {
        super("WdfWaitlockRelease", Reaction.NONE);
    }

    /** Reports a release by another thread. */
    public static void broken(Machine m, long lock) {
        RULE.report(m, name(m, lock) + " is released by a thread that does not hold it");
    }
}
