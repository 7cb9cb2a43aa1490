package org.dmaworkbench.sim.rules.dma;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** Exactly one completion per programmed transfer, after its EvtProgramDma was entered (facts kmdf 2.7, 2.8). */
public final class D04 extends Rule {
    public static final D04 RULE = new D04();

    private D04() {
        super("D-04", Reaction.NONE);
    }

    /** Reports a completion too many. */
    public static void notProgrammed(Machine m, long transaction, long completed, long programmed) {
        RULE.report(m,
                "completion " + completed + " of " + name(m, transaction) + ", of which " + programmed + (programmed == 1 ? " transfer was" : " transfers were") + " programmed");
    }

    /** Reports EvtProgramDma for a transaction that is not in state Transfer. */
    public static void over(Machine m, long transaction, String state) {
        RULE.report(m,
                "EvtProgramDma is called for " + name(m, transaction) + ", which is over (state " + state + "): it was completed before its map registers came");
    }
}
