package org.dmaworkbench.sim.rules.lock;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** The interrupt lock is released by whom it was acquired (facts kmdf 5.3). */
public final class WdfInterruptLockRelease extends Rule {
    public static final WdfInterruptLockRelease RULE = new WdfInterruptLockRelease();

    private WdfInterruptLockRelease() {
        super("WdfInterruptLockRelease", Reaction.NONE);
    }

    /** Reports a release before the interrupt is connected. */
    public static void notConnected(Machine m, long interrupt) {
        RULE.report(m, "the lock of " + name(m, interrupt) + " is released while the interrupt is not connected");
    }
}
