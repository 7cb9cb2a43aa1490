package org.dmaworkbench.sim.rules.irql;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** Nobody waits at DISPATCH_LEVEL or above (facts pci9656 6.8, M18). */
public final class WaitAtDispatch extends Rule {
    public static final WaitAtDispatch RULE = new WaitAtDispatch();

    private WaitAtDispatch() {
        super("WaitAtDispatch", Reaction.BUG_CHECK);
    }

    /** Reports the wait. */
    public static void broken(Machine m, String call, int irql) {
        RULE.report(m, call + " waits at IRQL " + irql);
    }
}
