package org.dmaworkbench.lang.types;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.StructType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.util.OnChangeEvictingCache;

/**
 * What is known about the declarations of one resource. It lives as long as the resource's content: structures must
 * keep
 * their identity while they are compared. Maps are looked up only, never walked.
 */
final class TypeTable {
    private static final OnChangeEvictingCache CACHE = new OnChangeEvictingCache();

    private final Map<EObject, StructType> structs = new IdentityHashMap<>();
    private final Map<EObject, Optional<CType>> types = new IdentityHashMap<>();
    private final Map<EObject, Optional<Long>> values = new IdentityHashMap<>();
    private final Map<String, StructType> incomplete = new HashMap<>();

    /** Returns the table of the resource that holds {@code object}. */
    static TypeTable of(EObject object) {
        Resource resource = object.eResource();
        return resource == null ? new TypeTable() : CACHE.get(TypeTable.class, resource, TypeTable::new);
    }

    StructType struct(EObject definition) {
        return structs.get(definition);
    }

    void struct(EObject definition, StructType type) {
        structs.put(definition, type);
    }

    /** Returns what was found for {@code declaration}: null if nobody asked yet, empty if it has no type. */
    Optional<CType> known(EObject declaration) {
        return types.get(declaration);
    }

    void known(EObject declaration, CType type) {
        types.put(declaration, Optional.ofNullable(type));
    }

    /** Returns the value found for a constant expression: null if nobody asked yet, empty if it is not constant. */
    Optional<Long> value(EObject expression) {
        return values.get(expression);
    }

    void value(EObject expression, Long value) {
        values.put(expression, Optional.ofNullable(value));
    }

    /** Returns the structure that is declared but never defined under this tag. */
    StructType incomplete(String tag, boolean union) {
        return incomplete.computeIfAbsent(tag, t -> new StructType(t, union));
    }
}
