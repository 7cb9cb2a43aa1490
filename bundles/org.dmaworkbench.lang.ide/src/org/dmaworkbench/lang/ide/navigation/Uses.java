package org.dmaworkbench.lang.ide.navigation;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dmaworkbench.lang.ide.macros.MacroPlace;
import org.dmaworkbench.lang.ide.macros.Macros;
import org.dmaworkbench.lang.kmdf.Assignment;
import org.dmaworkbench.lang.kmdf.FieldUpdate;
import org.dmaworkbench.lang.kmdf.Index;
import org.dmaworkbench.lang.kmdf.Member;
import org.dmaworkbench.lang.kmdf.MemberDesignator;
import org.dmaworkbench.lang.kmdf.Postfix;
import org.dmaworkbench.lang.kmdf.Unary;
import org.dmaworkbench.lang.preprocessing.Macro;
import org.dmaworkbench.lang.resource.ExpandedLeaf;
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
import org.eclipse.xtext.util.TextRegion;

/** Finds every place that names a thing: what rename changes, what find references lists, what is highlighted. */
@Singleton
public final class Uses {
    private final ProjectSources sources;
    private final Macros macros;

    @Inject
    Uses(ProjectSources sources, Macros macros) {
        this.sources = sources;
        this.macros = macros;
    }

    /** Returns the uses in the whole project by file, the given file first; in each in order of the text, declarations included. */
    public Map<XtextResource, List<Use>> everywhere(Target target, XtextResource from) {
        Map<String, Map<Integer, Use>> found = new HashMap<>();
        List<XtextResource> files = sources.of(from);
        Wanted wanted = wanted(target, from);
        files.forEach(file -> collect(file, wanted, found));
        Map<XtextResource, List<Use>> uses = new LinkedHashMap<>();
        for (XtextResource file : files) {
            Map<Integer, Use> here = found.get(file.getURI().toString());
            if (here != null) {
                uses.put(file, List.copyOf(here.values()));
            }
        }
        return uses;
    }

    /** Returns the uses in one file, as far as that file alone shows them. */
    public List<Use> in(XtextResource file, Target target) {
        Map<String, Map<Integer, Use>> found = new HashMap<>();
        collect(file, wanted(target, file), found);
        return List.copyOf(found.getOrDefault(file.getURI().toString(), Map.of()).values());
    }

    /** What is looked for: a name, the objects of the syntax tree that have it, and the macro that has it, or null. */
    private record Wanted(String name, Set<URI> objects, Macro macro) {
    }

    private Wanted wanted(Target target, XtextResource from) {
        Set<URI> objects = new LinkedHashSet<>();
        switch (target) {
            case Target.Thing thing -> sources.declarations(thing.object(), from).forEach(d -> objects.add(EcoreUtil.getURI(d)));
            case Target.OfMacro m -> sources.constants(m.macro(), from).forEach(d -> objects.add(EcoreUtil.getURI(d)));
        }
        return switch (target) {
            case Target.Thing thing -> new Wanted(SimpleAttributeResolver.NAME_RESOLVER.apply(thing.object()), objects, null);
            case Target.OfMacro m -> new Wanted(m.macro().name(), objects, m.macro());
        };
    }

    private void collect(XtextResource file, Wanted wanted, Map<String, Map<Integer, Use>> found) {
        if (file.getParseResult() == null || wanted.name() == null) {
            return;
        }
        String uri = file.getURI().toString();
        for (ILeafNode leaf : file.getParseResult().getRootNode().getLeafNodes()) {
            Use.Kind kind = !leaf.isHidden() && leaf.getText().equals(wanted.name()) ? kind(leaf, wanted.objects()) : null;
            if (kind != null && leaf.getTotalLength() > 0) {
                add(uri, leaf.getOffset(), kind, wanted, found);
            } else if (kind != null && leaf instanceof ExpandedLeaf expanded && expanded.piece().at() >= 0) {
                // Spelled among the arguments of a macro, or in its definition.
                Macro from = expanded.piece().from();
                add(from == null ? uri : from.origin().file(), expanded.piece().at(), kind, wanted, found);
            }
        }
        if (wanted.macro() != null) {
            for (MacroPlace place : macros.places(file, wanted.macro())) {
                add(uri, place.offset(), place.isDefinition() ? Use.Kind.DECLARATION : Use.Kind.READ, wanted, found);
            }
        }
    }

    private static void add(String file, int offset, Use.Kind kind, Wanted wanted, Map<String, Map<Integer, Use>> found) {
        found.computeIfAbsent(file, f -> new TreeMap<>()).putIfAbsent(offset, new Use(new TextRegion(offset, wanted.name().length()), kind));
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
            // Not by offsets: what came out of a macro has none of its own.
            List<INode> nodes = NodeModelUtils.findNodesForFeature(object, feature);
            for (INode node = leaf; node != null; node = node.getParent()) {
                if (nodes.contains(node)) {
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
