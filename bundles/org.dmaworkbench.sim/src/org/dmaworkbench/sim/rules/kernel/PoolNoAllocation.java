package org.dmaworkbench.sim.rules.kernel;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** What is freed was allocated from the pool. */
public final class PoolNoAllocation extends Rule {
    public static final PoolNoAllocation RULE = new PoolNoAllocation();

    private PoolNoAllocation() {
        super("PoolNoAllocation", Reaction.BUG_CHECK);
    }

    /** Reports the address. */
    public static void broken(Machine m, long address) {
        RULE.report(m, String.format("0x%016X is freed, and is no pool memory", address));
    }
}
