package org.dmaworkbench.sim.rules.irql;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** No function is called above the IRQL it is meant for (facts kmdf 6.2). */
public final class KmdfIrql extends Rule {
    public static final KmdfIrql RULE = new KmdfIrql();

    private KmdfIrql() {
        super("KmdfIrql", Reaction.BREAK);
    }

    /** Reports a call at an IRQL above the most that is allowed. */
    public static void broken(Machine m, String call, int irql, int most) {
        RULE.report(m, call + " is called at IRQL " + irql + "; it may be called at IRQL " + most + " at most");
    }
}
