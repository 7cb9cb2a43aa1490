package org.dmaworkbench.sim.rules.kernel;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** Read-only memory is not written. */
public final class ReadOnlyMemory extends Rule {
    public static final ReadOnlyMemory RULE = new ReadOnlyMemory();

    private ReadOnlyMemory() {
        super("ReadOnlyMemory", Reaction.CRASH);
    }

    /** Reports the access. */
    public static void broken(Machine m, String access) {
        RULE.report(m, access);
    }
}
