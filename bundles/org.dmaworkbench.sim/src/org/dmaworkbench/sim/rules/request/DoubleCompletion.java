package org.dmaworkbench.sim.rules.request;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** A request is completed once (facts kmdf 6.2). */
public final class DoubleCompletion extends Rule {
    public static final DoubleCompletion RULE = new DoubleCompletion();

    private DoubleCompletion() {
        super("DoubleCompletion", Reaction.BUG_CHECK);
    }

    /** Reports the second completion. */
    public static void broken(Machine m, String call, long handle) {
        RULE.report(m, call + " is called for " + name(m, handle) + ", which has been completed already");
    }
}
