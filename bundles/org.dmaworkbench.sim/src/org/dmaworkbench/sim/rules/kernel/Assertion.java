package org.dmaworkbench.sim.rules.kernel;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** What the driver asserts holds. */
public final class Assertion extends Rule {
    public static final Assertion RULE = new Assertion();

    private Assertion() {
        super("ASSERT", Reaction.NONE);
    }

    /** Reports an assertion that does not hold. */
    public static void broken(Machine m) {
        RULE.report(m, "an assertion of the driver does not hold");
    }
}
