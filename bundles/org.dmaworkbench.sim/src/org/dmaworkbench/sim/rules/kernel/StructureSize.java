package org.dmaworkbench.sim.rules.kernel;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** A structure that the framework fills in says how long it is. */
public final class StructureSize extends Rule {
    public static final StructureSize RULE = new StructureSize();

    private StructureSize() {
        super("StructureSize", Reaction.BREAK);
    }

    /** Reports a structure that is left as it is. */
    public static void broken(Machine m, String structure) {
        RULE.report(m, structure + " has a wrong Size; nothing is filled in");
    }
}
