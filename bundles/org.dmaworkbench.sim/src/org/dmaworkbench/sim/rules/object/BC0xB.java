package org.dmaworkbench.sim.rules.object;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** A lock is released by its owner (facts kmdf 6.3). */
public final class BC0xB extends Rule {
    public static final BC0xB RULE = new BC0xB();

    private BC0xB() {
        super("BC-0xB", Reaction.BUG_CHECK);
    }

    /** Reports the object of the lock. */
    public static void broken(Machine m, String call, long handle) {
        RULE.report(m, call + ": the lock of " + name(m, handle) + " is not held by the caller");
    }
}
