package org.dmaworkbench.sim.rules.request;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** Attributes of requests have neither parent nor level nor scope. */
public final class RequestAttributes extends Rule {
    public static final RequestAttributes RULE = new RequestAttributes();

    private RequestAttributes() {
        super("RequestAttributes", Reaction.BREAK);
    }

    /** Reports attributes that are ignored. */
    public static void broken(Machine m) {
        RULE.report(m,
                "attributes of requests have a parent, a level or a scope, or a wrong size; they are ignored");
    }

    /** Reports a configuration of file objects that is ignored. */
    public static void ofFiles(Machine m) {
        RULE.report(m, "the configuration of file objects or their attributes have a wrong size, a parent, a level or a scope; they are ignored");
    }
}
