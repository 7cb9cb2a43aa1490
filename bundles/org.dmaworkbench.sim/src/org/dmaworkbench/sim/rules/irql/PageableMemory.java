package org.dmaworkbench.sim.rules.irql;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** Pageable memory is touched below DISPATCH_LEVEL. */
public final class PageableMemory extends Rule {
    public static final PageableMemory RULE = new PageableMemory();

    private PageableMemory() {
        super("PageableMemory", Reaction.CRASH);
    }

    /** Reports the access. */
    public static void broken(Machine m, String access, int irql) {
        RULE.report(m, access + ": at IRQL " + irql + " nobody can bring a page back");
    }
}
