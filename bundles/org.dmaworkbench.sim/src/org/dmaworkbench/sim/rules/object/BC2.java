package org.dmaworkbench.sim.rules.object;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** No lock is acquired by its owner (facts kmdf 6.3). */
public final class BC2 extends Rule {
    public static final BC2 RULE = new BC2();

    private BC2() {
        super("BC-2", Reaction.BUG_CHECK);
    }

    /** Reports the object of the lock. */
    public static void broken(Machine m, long handle) {
        RULE.report(m, "the lock of " + name(m, handle) + " is acquired by its owner");
    }
}
