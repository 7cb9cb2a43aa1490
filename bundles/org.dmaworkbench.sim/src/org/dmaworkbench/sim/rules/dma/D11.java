package org.dmaworkbench.sim.rules.dma;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** Not more bytes are completed than the transfer has (facts kmdf 2.7). */
public final class D11 extends Rule {
    public static final D11 RULE = new D11();

    private D11() {
        super("D-11", Reaction.BREAK);
    }

    /** Reports a length, in bytes, and what the transfer has. */
    public static void broken(Machine m, long transaction, long length, long current) {
        RULE.report(m,
                length + " bytes of " + name(m, transaction) + " are completed; the transfer has " + current);
    }
}
