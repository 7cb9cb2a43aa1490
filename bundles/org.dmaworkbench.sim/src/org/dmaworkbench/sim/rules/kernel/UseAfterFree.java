package org.dmaworkbench.sim.rules.kernel;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** Memory is not touched after it was freed. */
public final class UseAfterFree extends Rule {
    public static final UseAfterFree RULE = new UseAfterFree();

    private UseAfterFree() {
        super("UseAfterFree", Reaction.CRASH);
    }

    /** Reports the access. */
    public static void broken(Machine m, String access) {
        RULE.report(m, access);
    }
}
