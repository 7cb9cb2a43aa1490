package org.dmaworkbench.lang.linking;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;

/**
 * As much of a type as linking members needs: what is derived, outermost first, from which structure.
 *
 * @param derivations pointers, arrays and functions around the base
 * @param base a StructDefinition or DriverContext; null for any other type
 */
record Shape(List<Derivation> derivations, EObject base) {
    /** A way to make a type from another. */
    enum Derivation { POINTER, ARRAY, FUNCTION }

    static final Shape UNKNOWN = new Shape(List.of(), null);

    /** The structure itself, if nothing is derived from it. */
    EObject structure() {
        return derivations.isEmpty() ? base : null;
    }

    /** What unary * or an index yields. */
    Shape target() {
        return derivations.isEmpty() || derivations.get(0) == Derivation.FUNCTION ? this : inner();
    }

    /** What a call yields. */
    Shape result() {
        Shape function = !derivations.isEmpty() && derivations.get(0) == Derivation.POINTER ? inner() : this;
        return function.derivations.isEmpty() || function.derivations.get(0) != Derivation.FUNCTION ? UNKNOWN : function.inner();
    }

    Shape pointer() {
        return around(List.of(Derivation.POINTER));
    }

    Shape around(List<Derivation> outer) {
        List<Derivation> all = new ArrayList<>(outer);
        all.addAll(derivations);
        return new Shape(all, base);
    }

    boolean isPointer() {
        return !derivations.isEmpty();
    }

    private Shape inner() {
        return new Shape(derivations.subList(1, derivations.size()), base);
    }
}
