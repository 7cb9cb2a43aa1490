package org.dmaworkbench.lang.types;

import org.dmaworkbench.lang.kmdf.BraceInitializer;
import org.dmaworkbench.lang.kmdf.IndexDesignator;
import org.dmaworkbench.lang.kmdf.InitializerElement;

/** Number of elements that a brace initialiser gives to an array without a length. */
final class InitializerLengths {
    private InitializerLengths() { }

    static int of(BraceInitializer braces, ExpressionTypes types) {
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
