package org.dmaworkbench.lang.irql;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.IrqlAnnotation;
import org.dmaworkbench.lang.kmdf.TypeReference;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.ExpressionTypes;

/** Reads contracts off declarations, each once: one of these lives as long as the files it has read stay as they are. */
final class Contracts {
    private final ExpressionTypes types;
    private final Map<Declarator, Contract> all = new IdentityHashMap<>();

    Contracts(ExpressionTypes types) {
        this.types = types;
    }

    /** Returns what is written at the declaration itself. */
    Contract own(Declarator d) {
        Contract contract = Contract.NONE;
        if (Declarators.owner(d) instanceof Declaration declaration) {
            for (IrqlAnnotation a : declaration.getAnnotations()) {
                contract = contract.annotated(a.getName(), Irql.of(types.constant(a.getLevel())));
            }
        }
        return contract;
    }

    /** Returns what is written at the declaration and at the typedefs it is made with. */
    Contract of(Declarator d) {
        Contract known = all.get(d);
        if (known == null) {
            Declarator typedef = typedef(d);
            known = typedef == null ? own(d) : own(d).with(ofTypedef(typedef));
            all.put(d, known);
        }
        return known;
    }

    private Contract ofTypedef(Declarator typedef) {
        Contract contract = Contract.NONE;
        Set<Declarator> seen = new HashSet<>();
        for (Declarator t = typedef; t != null && seen.add(t); t = typedef(t)) {
            contract = contract.with(own(t));
        }
        return contract;
    }

    /** Returns the type that a function, pointer, member or parameter is declared with if it has a name of its own; else null. */
    private static Declarator typedef(Declarator d) {
        return Declarators.functionSuffix(d) == null && Declarators.specifier(d) instanceof TypeReference r
                && r.getDeclaration() instanceof Declarator t && !t.eIsProxy() ? t : null;
    }

    /**
     * Returns the function typedef that says what a callback must be, such as EVT_WDF_INTERRUPT_ISR for a member of type
     * PFN_WDF_INTERRUPT_ISR; null if the declaration leads to none.
     */
    static Declarator callbackType(Declarator d) {
        Declarator t = d == null ? null : typedef(Declarators.innermost(d));
        for (int i = 0; i < 8 && t != null; i++) {
            if (Declarators.functionSuffix(t) != null) {
                return t;
            }
            t = typedef(t);
        }
        return null;
    }
}
