package org.dmaworkbench.sim.rules.object;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** A queue is not told to stop, drain or purge while it does so (facts kmdf 4.3). */
public final class BC0xA extends Rule {
    public static final BC0xA RULE = new BC0xA();

    private BC0xA() {
        super("BC-0xA", Reaction.BUG_CHECK);
    }

    /** Reports the second order. */
    public static void broken(Machine m, String call, long handle) {
        RULE.report(m,
                call + " is called for " + name(m, handle) + ", which has not yet finished an order of that kind");
    }
}
