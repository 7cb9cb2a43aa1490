package org.dmaworkbench.compiler.body;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Set;
import org.dmaworkbench.lang.kmdf.Block;
import org.dmaworkbench.lang.kmdf.NameReference;
import org.dmaworkbench.lang.kmdf.Unary;
import org.eclipse.emf.ecore.EObject;

/** The variables of a function whose address is taken; they cannot live in slots. */
final class AddressTaken {
    private final Set<EObject> variables = Collections.newSetFromMap(new IdentityHashMap<>());

    AddressTaken(Block body) {
        for (Iterator<EObject> all = body.eAllContents(); all.hasNext();) {
            if (all.next() instanceof Unary u && u.getOp().equals("&") && u.getOperand() instanceof NameReference n) {
                variables.add(n.getTarget());
            }
        }
    }

    boolean contains(EObject variable) {
        return variables.contains(variable);
    }
}
