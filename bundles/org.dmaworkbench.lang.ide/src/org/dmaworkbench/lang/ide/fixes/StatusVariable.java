package org.dmaworkbench.lang.ide.fixes;

import java.util.Iterator;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.TypeReference;
import org.dmaworkbench.lang.types.Declarators;
import org.eclipse.emf.ecore.EObject;

/** The variable in which a function keeps its status. */
final class StatusVariable {
    private StatusVariable() {
    }

    /** Returns its name, or null if the function has none. */
    static String of(Declaration function) {
        if (function == null || function.getBody() == null) {
            return null;
        }
        for (Iterator<EObject> all = function.getBody().eAllContents(); all.hasNext();) {
            EObject object = all.next();
            if (object instanceof Declarator d && d.getName() != null && d.getPointers().isEmpty() && Declarators.specifier(d) instanceof TypeReference type
                    && type.getDeclaration() instanceof Declarator typedef && "NTSTATUS".equals(typedef.getName())) {
                return d.getName();
            }
        }
        return null;
    }
}
