package org.dmaworkbench.lang.types;

import org.dmaworkbench.lang.kmdf.BraceInitializer;
import org.dmaworkbench.lang.kmdf.IndexDesignator;
import org.dmaworkbench.lang.kmdf.Initializer;
import org.dmaworkbench.lang.kmdf.InitializerElement;
import org.dmaworkbench.lang.kmdf.StringLiteral;
import org.dmaworkbench.program.type.CType;

/** Number of elements that a brace initialiser gives to an array without a length. */
final class InitializerLengths {
    private InitializerLengths() { }

    static int of(Initializer initializer, ExpressionTypes types) {
        return switch (initializer) {
            case StringLiteral s -> Literals.string(s).length() + 1;
            case BraceInitializer b when b.getElements().size() == 1
                    && b.getElements().get(0).getValue() instanceof StringLiteral s ->
                    Literals.string(s).length() + 1;
            case BraceInitializer b -> of(b, types);
            case null, default -> 0;
        };
    }

    /** Returns the type with the length that the braces give it, if it is an array of open length. */
    static CType completed(CType type, BraceInitializer braces, ExpressionTypes types) {
        return type instanceof CType.Array a && a.length() == 0 && braces != null
                ? new CType.Array(a.element(), of((Initializer) braces, types)) : type;
    }

    private static int of(BraceInitializer braces, ExpressionTypes types) {
        long next = 0;
        long length = 0;
        for (InitializerElement element : braces.getElements()) {
            if (!element.getDesignators().isEmpty() && element.getDesignators().get(0) instanceof IndexDesignator d) {
                Long index = types.constant(d.getIndex());
                next = index == null ? next : index;
            }
            next++;
            length = Math.max(length, next);
        }
        return (int) Math.min(length, 1 << 20);
    }
}
