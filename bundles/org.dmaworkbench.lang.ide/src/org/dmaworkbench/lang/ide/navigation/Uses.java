package org.dmaworkbench.lang.ide.navigation;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dmaworkbench.lang.kmdf.Assignment;
import org.dmaworkbench.lang.kmdf.FieldUpdate;
import org.dmaworkbench.lang.kmdf.Index;
import org.dmaworkbench.lang.kmdf.Member;
import org.dmaworkbench.lang.kmdf.MemberDesignator;
import org.dmaworkbench.lang.kmdf.Postfix;
import org.dmaworkbench.lang.kmdf.Unary;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.SimpleAttributeResolver;

/** Finds every place of a file that names a thing: what rename changes, what find references lists, what is highlighted. */
@Singleton
public final class Uses {
    private final ProjectSources sources;

    @Inject
    Uses(ProjectSources sources) {
        this.sources = sources;
    }

    /** Returns the uses of a thing in one file, its declarations included, in order of the text. */
    public List<Use> in(XtextResource file, EObject thing, XtextResource from) {
        Set<URI> targets = new LinkedHashSet<>();
        sources.declarations(thing, from).forEach(declaration -> targets.add(EcoreUtil.getURI(declaration)));
        String name = SimpleAttributeResolver.NAME_RESOLVER.apply(thing);
        List<Use> uses = new ArrayList<>();
        if (file.getParseResult() != null && name != null) {
            for (ILeafNode leaf : file.getParseResult().getRootNode().getLeafNodes()) {
                Use.Kind kind = !leaf.isHidden() && leaf.getTotalLength() > 0 && leaf.getText().equals(name) ? kind(leaf, targets) : null;
                if (kind != null) {
                    uses.add(new Use(leaf, kind));
                }
            }
        }
        return uses;
    }

    private static Use.Kind kind(ILeafNode leaf, Set<URI> targets) {
        EObject object = NodeModelUtils.findActualSemanticObjectFor(leaf);
        if (object == null) {
            return null;
        }
        if (targets.contains(EcoreUtil.getURI(object)) && isFeature(leaf, object, object.eClass().getEStructuralFeature("name"))) {
            return Use.Kind.DECLARATION;
        }
        for (EReference reference : object.eClass().getEAllReferences()) {
            if (!reference.isContainment() && isFeature(leaf, object, reference) && refersTo(object, reference, targets)) {
                return isWritten(object) ? Use.Kind.WRITE : Use.Kind.READ;
            }
        }
        return null;
    }

    private static boolean refersTo(EObject object, EReference reference, Set<URI> targets) {
        Object value = object.eGet(reference);
        List<?> values = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        return values.stream().anyMatch(v -> v instanceof EObject e && !e.eIsProxy() && targets.contains(EcoreUtil.getURI(e)));
    }

    private static boolean isFeature(ILeafNode leaf, EObject object, EStructuralFeature feature) {
        if (feature != null) {
            for (INode node : NodeModelUtils.findNodesForFeature(object, feature)) {
                if (node.getTotalOffset() <= leaf.getOffset() && leaf.getEndOffset() <= node.getTotalEndOffset()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** An element or member of what is written is written, what leads to it by pointer is read. */
    private static boolean isWritten(EObject reference) {
        EObject place = reference;
        while (place.eContainer() instanceof Member member && member.getObject() == place && !member.isArrow()
                || place.eContainer() instanceof Index index && index.getBase() == place) {
            place = place.eContainer();
        }
        return reference instanceof FieldUpdate || reference instanceof MemberDesignator || switch (place.eContainer()) {
            case Assignment a -> a.getTarget() == place;
            case Postfix p -> true;
            case Unary u -> u.getOp().equals("++") || u.getOp().equals("--");
            case null, default -> false;
        };
    }
}
