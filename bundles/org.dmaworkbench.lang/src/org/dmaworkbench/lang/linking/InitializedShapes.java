package org.dmaworkbench.lang.linking;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.List;
import org.dmaworkbench.lang.kmdf.BraceInitializer;
import org.dmaworkbench.lang.kmdf.Cast;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Designator;
import org.dmaworkbench.lang.kmdf.InitializerElement;
import org.dmaworkbench.lang.kmdf.MemberDesignator;
import org.eclipse.emf.ecore.EObject;

/** Which structure the braces around a designator initialise. */
@Singleton
final class InitializedShapes {
    private final Shapes shapes;
    private final Members members;

    @Inject
    InitializedShapes(Shapes shapes, Members members) {
        this.shapes = shapes;
        this.members = members;
    }

    /** Returns the shape whose member a designator names. */
    Shape around(EObject designator) {
        EObject container = designator instanceof BraceInitializer ? designator : designator.eContainer();
        if (container instanceof InitializerElement element) {
            int i = element.getDesignators().indexOf(designator);
            return designated(element, i, of(element.eContainer()));
        }
        return of(container);
    }

    /** Goes down the first {@code count} designators. */
    private Shape designated(InitializerElement element, int count, Shape whole) {
        Shape shape = whole;
        for (Designator designator : element.getDesignators().subList(0, Math.max(0, count))) {
            shape = designator instanceof MemberDesignator member ? shapes.of(member.getMember()) : shape.target();
        }
        return shape;
    }

    private Shape of(EObject braces) {
        return switch (braces == null ? null : braces.eContainer()) {
            case Declarator declarator -> shapes.of(FileNames.innermost(declarator));
            case Cast cast -> shapes.of(cast.getType());
            case InitializerElement element -> inner(element);
            case null, default -> Shape.UNKNOWN;
        };
    }

    private Shape inner(InitializerElement element) {
        Shape outer = of(element.eContainer());
        if (!element.getDesignators().isEmpty()) {
            return designated(element, element.getDesignators().size(), outer);
        }
        if (outer.isPointer()) {
            return outer.target();
        }
        List<EObject> all = List.copyOf(members.of(outer.structure()).values());
        int i = element.eContainer() instanceof BraceInitializer b ? b.getElements().indexOf(element) : -1;
        return i >= 0 && i < all.size() ? shapes.of((Declarator) all.get(i)) : Shape.UNKNOWN;
    }
}
