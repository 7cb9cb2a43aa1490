package org.dmaworkbench.sim.rules.object;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** Every handle is of a living object of the right type (facts kmdf 0.3). */
public final class BC5 extends Rule {
    public static final BC5 RULE = new BC5();

    private BC5() {
        super("BC-5", Reaction.BUG_CHECK);
    }

    /** Reports a handle and what is wrong with it. */
    public static void broken(Machine m, String call, long handle, String wrong) {
        RULE.report(m, call + " is called for " + name(m, handle) + ": " + wrong);
    }
}
