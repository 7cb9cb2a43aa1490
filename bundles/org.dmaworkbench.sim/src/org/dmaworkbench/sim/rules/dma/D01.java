package org.dmaworkbench.sim.rules.dma;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** Initialize only in Created, Reserved or Released (facts kmdf 2.3). */
public final class D01 extends Rule {
    public static final D01 RULE = new D01();

    private D01() {
        super("D-01", Reaction.BUG_CHECK);
    }

    /** Reports a transaction that is initialized in another state. */
    public static void broken(Machine m, long transaction, String state) {
        RULE.report(m,
                name(m, transaction) + " is initialized again before it was released; its state is " + state);
    }
}
