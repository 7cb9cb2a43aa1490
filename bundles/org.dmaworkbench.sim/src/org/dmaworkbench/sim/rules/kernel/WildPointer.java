package org.dmaworkbench.sim.rules.kernel;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** A pointer leads to memory. */
public final class WildPointer extends Rule {
    public static final WildPointer RULE = new WildPointer();

    private WildPointer() {
        super("WildPointer", Reaction.CRASH);
    }

    /** Reports the access, or the call of what is no function. */
    public static void broken(Machine m, String access) {
        RULE.report(m, access);
    }
}
