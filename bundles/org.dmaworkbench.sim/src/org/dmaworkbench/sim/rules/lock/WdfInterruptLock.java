package org.dmaworkbench.sim.rules.lock;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** The interrupt lock is acquired while there is one, and not by its owner (facts kmdf 5.3). */
public final class WdfInterruptLock extends Rule {
    public static final WdfInterruptLock RULE = new WdfInterruptLock();

    private WdfInterruptLock() {
        super("WdfInterruptLock", Reaction.NONE);
    }

    /** Reports a call before the interrupt is connected. */
    public static void notConnected(Machine m, String call, long interrupt) {
        RULE.report(m, call + " while " + name(m, interrupt) + " is not connected: there is no lock yet");
    }

    /** Reports a thread that acquires the lock of a passive-level interrupt again. */
    public static void recursive(Machine m, long interrupt) {
        RULE.report(m, "WdfInterruptAcquireLock for " + name(m, interrupt) + " by the thread that holds its wait lock: it waits for ever");
    }

    /** Reports an attempt to acquire a lock that is no wait lock. */
    public static void notPassive(Machine m, long interrupt) {
        RULE.report(m, "WdfInterruptTryToAcquireLock for " + name(m, interrupt) + ", which is not handled at PASSIVE_LEVEL; the lock is not held");
    }
}
