package org.dmaworkbench.sim.rules.lock;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** The interrupt lock is acquired while there is one, and not by its owner (facts kmdf 5.3). */
public final class WdfInterruptLock extends Rule {
    public static final WdfInterruptLock RULE = new WdfInterruptLock();

    private WdfInterruptLock() {
        super("WdfInterruptLock", Reaction.CRASH);
    }

    /** Reports a call before the interrupt is connected. */
    public static void notConnected(Machine m, String call, long interrupt) {
        RULE.report(m, call + " while " + name(m, interrupt) + " is not connected: there is no lock yet");
    }
}
