package org.dmaworkbench.sim.rules.kernel;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** No division by zero. */
public final class DivideByZero extends Rule {
    public static final DivideByZero RULE = new DivideByZero();

    private DivideByZero() {
        super("DivideByZero", Reaction.CRASH);
    }

    /** Reports the division. */
    public static void broken(Machine m) {
        RULE.report(m, "a division by zero");
    }
}
