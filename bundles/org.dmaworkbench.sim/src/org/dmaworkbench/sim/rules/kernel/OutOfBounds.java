package org.dmaworkbench.sim.rules.kernel;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** Memory is touched within its bounds. */
public final class OutOfBounds extends Rule {
    public static final OutOfBounds RULE = new OutOfBounds();

    private OutOfBounds() {
        super("OutOfBounds", Reaction.CRASH);
    }

    /** Reports the access. */
    public static void broken(Machine m, String access) {
        RULE.report(m, access);
    }
}
