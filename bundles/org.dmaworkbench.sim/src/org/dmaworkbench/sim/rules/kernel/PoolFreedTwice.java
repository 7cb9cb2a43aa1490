package org.dmaworkbench.sim.rules.kernel;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** Pool memory is freed once. */
public final class PoolFreedTwice extends Rule {
    public static final PoolFreedTwice RULE = new PoolFreedTwice();

    private PoolFreedTwice() {
        super("PoolFreedTwice", Reaction.BUG_CHECK);
    }

    /** Reports the memory. */
    public static void broken(Machine m, String memory) {
        RULE.report(m, memory + " is freed a second time");
    }
}
