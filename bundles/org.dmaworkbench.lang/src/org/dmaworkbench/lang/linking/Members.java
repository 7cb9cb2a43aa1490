package org.dmaworkbench.lang.linking;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.DriverContext;
import org.dmaworkbench.lang.kmdf.MemberDeclaration;
import org.dmaworkbench.lang.kmdf.StructDefinition;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.util.IResourceScopeCache;

/** The members of structures by name; those of anonymous structures inside count as the outer one's, as in C. */
@Singleton
final class Members {
    private static final int MAX_DEPTH = 8;

    private final Shapes shapes;
    private final IResourceScopeCache cache;

    @Inject
    Members(Shapes shapes, IResourceScopeCache cache) {
        this.shapes = shapes;
        this.cache = cache;
    }

    /** Returns the members of a StructDefinition or DriverContext in order; empty for null. */
    Map<String, EObject> of(EObject structure) {
        if (structure == null || structure.eResource() == null) {
            return Map.of();
        }
        return cache.get(List.of(Members.class, structure), structure.eResource(), () -> collect(structure));
    }

    private static Map<String, EObject> collect(EObject structure) {
        Map<String, EObject> members = new LinkedHashMap<>();
        for (MemberDeclaration member : declarations(structure)) {
            if (member.getDeclarators().isEmpty() && member.getType() instanceof StructDefinition anonymous) {
                collect(anonymous).forEach(members::putIfAbsent);
            }
            for (Declarator declarator : member.getDeclarators()) {
                Declarator named = FileNames.innermost(declarator);
                if (named.getName() != null) {
                    members.putIfAbsent(named.getName(), named);
                }
            }
        }
        return members;
    }

    private static List<MemberDeclaration> declarations(EObject structure) {
        return switch (structure) {
            case StructDefinition struct -> struct.getMembers();
            case DriverContext context -> context.getMembers();
            case null, default -> List.of();
        };
    }

    /** Returns the members and those of structures directly inside, the outer ones first: names for {@code update} and register paths. */
    Map<String, EObject> deep(EObject structure) {
        if (structure == null || structure.eResource() == null) {
            return Map.of();
        }
        return cache.get(List.of("deep", structure), structure.eResource(), () -> collectDeep(structure));
    }

    private Map<String, EObject> collectDeep(EObject structure) {
        Map<String, EObject> all = new LinkedHashMap<>();
        List<EObject> level = List.of(structure);
        Set<EObject> seen = new HashSet<>(level);
        for (int depth = 0; depth < MAX_DEPTH && !level.isEmpty(); depth++) {
            List<EObject> inner = new ArrayList<>();
            for (EObject struct : level) {
                of(struct).forEach((name, member) -> {
                    all.putIfAbsent(name, member);
                    Shape shape = shapes.of((Declarator) member);
                    while (shape.isPointer() && shape.derivations().get(0) == Shape.Derivation.ARRAY) {
                        shape = shape.target();
                    }
                    if (shape.structure() != null && seen.add(shape.structure())) {
                        inner.add(shape.structure());
                    }
                });
            }
            level = inner;
        }
        return all;
    }
}
