package org.dmaworkbench.sim.rules.kernel;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** No null pointer is followed (facts kmdf 6.2). */
public final class NullCheck extends Rule {
    public static final NullCheck RULE = new NullCheck();

    private NullCheck() {
        super("NullCheck", Reaction.CRASH);
    }

    /** Reports the access. */
    public static void broken(Machine m, String access) {
        RULE.report(m, access);
    }
}
