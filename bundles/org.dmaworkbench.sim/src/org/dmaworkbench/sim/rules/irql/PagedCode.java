package org.dmaworkbench.sim.rules.irql;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** Pageable code runs at APC_LEVEL at most. */
public final class PagedCode extends Rule {
    public static final PagedCode RULE = new PagedCode();

    private PagedCode() {
        super("PAGED_CODE", Reaction.NONE);
    }

    /** Reports the IRQL at which PAGED_CODE was met. */
    public static void broken(Machine m, int irql) {
        RULE.report(m, "pageable code runs at IRQL " + irql);
    }
}
