package org.dmaworkbench.sim.rules.object;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** With a success status Information is at most the length (facts kmdf 4.7). */
public final class BC6 extends Rule {
    public static final BC6 RULE = new BC6();

    private BC6() {
        super("BC-6", Reaction.VERIFIER_BUG_CHECK);
    }

    /** Reports a completion, in bytes. */
    public static void broken(Machine m, long handle, long information, long length) {
        RULE.report(m,
                name(m, handle) + " is completed successfully with Information " + information + ", and has " + length + " bytes");
    }
}
