package org.dmaworkbench.sim.rules.object;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** No request is completed while something refers to it (facts kmdf 6.3). */
public final class BC3 extends Rule {
    public static final BC3 RULE = new BC3();

    private BC3() {
        super("BC-3", Reaction.BUG_CHECK);
    }

    /** Reports a request and how many references are left. */
    public static void broken(Machine m, long handle, long references) {
        RULE.report(m,
                name(m, handle) + " is completed while " + references + (references == 1 ? " reference" : " references") + " to it are held, by DMA that executes or by a memory object");
    }
}
