package org.dmaworkbench.sim.rules.object;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** A deleted object is not used; what keeps a reference asks for its context and gives the reference back (facts kmdf 4.12). */
public final class DeletedObject extends Rule {
    public static final DeletedObject RULE = new DeletedObject();

    private DeletedObject() {
        super("DeletedObject", Reaction.BREAK);
    }

    /** Reports a call with the handle of an object that only a reference keeps. */
    public static void broken(Machine m, long object) {
        RULE.report(m, name(m, object) + " is used after its deletion; only a reference keeps its memory");
    }

    /** Reports a call that is ignored because the object is being deleted. */
    public static void ignored(Machine m, String call, long object) {
        RULE.report(m, call + " for " + name(m, object) + ", which is being deleted; nothing happens");
    }
}
