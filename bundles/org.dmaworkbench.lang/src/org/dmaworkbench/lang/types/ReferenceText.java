package org.dmaworkbench.lang.types;

import java.util.List;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.KmdfPackage;
import org.dmaworkbench.lang.kmdf.Member;
import org.dmaworkbench.lang.kmdf.NameReference;
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

    /** Returns the name that an expression refers by. */
    public static String of(NameReference reference) {
        return reference.getTarget() instanceof Declarator d && !d.eIsProxy() ? d.getName()
                : of(reference, KmdfPackage.Literals.NAME_REFERENCE__TARGET);
    }

    /** Returns the name of the member that an expression selects. */
    public static String of(Member member) {
        Declarator target = member.getMember();
        return target != null && !target.eIsProxy() && target.getName() != null ? target.getName()
                : of(member, KmdfPackage.Literals.MEMBER__MEMBER);
    }

    /** Returns the text of element {@code index} of a reference, or "". */
    public static String of(EObject object, EStructuralFeature reference, int index) {
        List<INode> nodes = NodeModelUtils.findNodesForFeature(object, reference);
        return index < nodes.size() ? NodeModelUtils.getTokenText(nodes.get(index)) : "";
    }
}
