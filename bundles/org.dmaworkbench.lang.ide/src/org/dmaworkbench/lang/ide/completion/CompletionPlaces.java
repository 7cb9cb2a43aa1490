package org.dmaworkbench.lang.ide.completion;

import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.KmdfPackage;
import org.dmaworkbench.lang.kmdf.Member;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Finds the object whose scope has the proposals: the one that the text before the cursor has begun. */
final class CompletionPlaces {
    private CompletionPlaces() {
    }

    /** Returns the object, or null if the text before the cursor does not fit the reference. */
    static EObject place(ContentAssistContext context, EReference feature) {
        if (feature == KmdfPackage.Literals.MEMBER__MEMBER) {
            return member(context);
        }
        EObject model = context.getCurrentModel();
        EObject wanted = model;
        while (wanted != null && !feature.getEContainingClass().isInstance(wanted)) {
            wanted = wanted.eContainer();
        }
        boolean inside = wanted != null && !(feature == KmdfPackage.Literals.NAME_REFERENCE__TARGET);
        return inside ? wanted : model;
    }

    /** The member access whose dot or arrow stands just before the cursor, even when what follows made the parser read on. */
    private static EObject member(ContentAssistContext context) {
        INode node = context.getLastCompleteNode();
        for (EObject object = context.getCurrentModel(); object instanceof Expression; object = object.eContainer()) {
            if (object instanceof Member) {
                return object;
            }
        }
        EObject semantic = node == null ? null : NodeModelUtils.findActualSemanticObjectFor(node);
        while (semantic != null && !(semantic instanceof Member)) {
            semantic = semantic.eContainer();
        }
        return semantic;
    }
}
