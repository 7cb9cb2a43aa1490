package org.dmaworkbench.sim.rules.kernel;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** Pool memory is freed with the tag it was allocated with. */
public final class PoolWrongTag extends Rule {
    public static final PoolWrongTag RULE = new PoolWrongTag();

    private PoolWrongTag() {
        super("PoolWrongTag", Reaction.BUG_CHECK);
    }

    /** Reports the memory and the other tag. */
    public static void broken(Machine m, String memory, String tag) {
        RULE.report(m, memory + " is freed with tag " + tag);
    }
}
