package org.dmaworkbench.sim.rules.dma;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** MaximumLength above 0 and below 4 GiB, and room for at least one byte (facts kmdf 1.4, 1.5). */
public final class D19 extends Rule {
    public static final D19 RULE = new D19();

    private D19() {
        super("D-19", Reaction.REFUSAL);
    }

    /** Reports a maximum length above 4 GiB - 1, in bytes. */
    public static void cut(Machine m, long length) {
        RULE.report(m,
                "MaximumLength " + Long.toUnsignedString(length) + " is stored in 32 bits; what is above 4 GiB - 1 is cut off");
    }

    /** Reports an adapter that is too small. */
    public static void noRoom(Machine m, long transaction) {
        RULE.report(m,
                "the adapter has no room for a single byte of " + name(m, transaction) + ": KMDF would loop for ever in Initialize");
    }
}
