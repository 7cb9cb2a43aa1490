package org.dmaworkbench.sim.rules.lock;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** A spin lock is not acquired by its owner. */
public final class WdfSpinlock extends Rule {
    public static final WdfSpinlock RULE = new WdfSpinlock();

    private WdfSpinlock() {
        super("WdfSpinlock", Reaction.NONE);
    }

    /** Reports a wait that will not end. */
    public static void broken(Machine m, long lock) {
        RULE.report(m, name(m, lock) + " is acquired by its owner: this processor spins for ever");
    }
}
