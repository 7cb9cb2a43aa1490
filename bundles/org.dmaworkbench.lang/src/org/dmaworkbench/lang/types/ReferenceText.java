package org.dmaworkbench.lang.types;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** The name that a cross-reference is written with, whether or not it can be resolved. */
public final class ReferenceText {
    private ReferenceText() { }

    /** Returns the text of a single-valued reference, or "". */
    public static String of(EObject object, EStructuralFeature reference) {
        return of(object, reference, 0);
    }

    /** Returns the text of element {@code index} of a reference, or "". */
    public static String of(EObject object, EStructuralFeature reference, int index) {
        List<INode> nodes = NodeModelUtils.findNodesForFeature(object, reference);
        return index < nodes.size() ? NodeModelUtils.getTokenText(nodes.get(index)) : "";
    }
}
