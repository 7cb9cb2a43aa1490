package org.dmaworkbench.sim.rules.object;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** Drivers do not delete what the framework deletes itself (facts kmdf 4.12). */
public final class ObjectNotDeletable extends Rule {
    public static final ObjectNotDeletable RULE = new ObjectNotDeletable();

    private ObjectNotDeletable() {
        super("ObjectNotDeletable", Reaction.BREAK);
    }

    /** Reports a deletion that is ignored. */
    public static void broken(Machine m, long object) {
        RULE.report(m, "WdfObjectDelete for " + name(m, object) + ", which only the framework deletes; nothing happens");
    }
}
