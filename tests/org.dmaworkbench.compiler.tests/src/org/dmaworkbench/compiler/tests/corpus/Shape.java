package org.dmaworkbench.compiler.tests.corpus;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dmaworkbench.lang.kmdf.BuiltinType;
import org.dmaworkbench.lang.kmdf.NameReference;
import org.dmaworkbench.lang.kmdf.TypeReference;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** How something was read, as one line: each node with its words, names and parts in the grammar's order. */
final class Shape {
    private Shape() { }

    static String of(List<? extends EObject> all) {
        return all.stream().map(Shape::of).collect(Collectors.joining("; "));
    }

    static String of(EObject o) {
        if (o instanceof NameReference || o instanceof TypeReference || o instanceof BuiltinType || o.eClass().getName().endsWith("Literal")) {
            return text(NodeModelUtils.findActualNodeFor(o));
        }
        return o.eClass().getEAllStructuralFeatures().stream().filter(o::eIsSet).flatMap(f -> part(o, f))
                .collect(Collectors.joining(" ", o.eClass().getName() + "(", ")"));
    }

    private static Stream<String> part(EObject o, EStructuralFeature feature) {
        return switch (feature) {
            case EReference r when r.isContainment() -> values(o, r).map(v -> Shape.of((EObject) v));
            case EReference r -> NodeModelUtils.findNodesForFeature(o, r).stream().map(Shape::text);
            case EAttribute a -> values(o, a).map(Object::toString);
            default -> Stream.of();
        };
    }

    private static Stream<?> values(EObject o, EStructuralFeature f) {
        return f.isMany() ? ((List<?>) o.eGet(f)).stream() : Stream.of(o.eGet(f));
    }

    private static String text(INode node) {
        return node == null ? "?" : NodeModelUtils.getTokenText(node).replaceAll("\\s+", " ");
    }
}
