package org.dmaworkbench.sim.rules.object;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** No required pointer is NULL (facts kmdf 0.3). */
public final class BC4 extends Rule {
    public static final BC4 RULE = new BC4();

    private BC4() {
        super("BC-4", Reaction.BUG_CHECK);
    }

    /** Reports the function that was called. */
    public static void broken(Machine m, String call) {
        RULE.report(m, call + " is called with NULL for a pointer that it needs");
    }
}
