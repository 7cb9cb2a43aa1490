package org.dmaworkbench.lang.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dmaworkbench.lang.kmdf.ArraySuffix;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.DeclaratorSuffix;
import org.dmaworkbench.lang.kmdf.DriverContext;
import org.dmaworkbench.lang.kmdf.EnumDefinition;
import org.dmaworkbench.lang.kmdf.Enumerator;
import org.dmaworkbench.lang.kmdf.FunctionSuffix;
import org.dmaworkbench.lang.kmdf.Parameter;
import org.dmaworkbench.lang.kmdf.StructDefinition;
import org.dmaworkbench.lang.kmdf.TypeDeclaration;
import org.dmaworkbench.lang.kmdf.TypeName;
import org.dmaworkbench.program.type.CType;

/** Types of what is declared: variables, parameters, functions, members, typedefs, tags, contexts. */
final class DeclaredTypes {
    private final ExpressionTypes all;
    private final SpecifiedTypes specified;
    private final StructTypes structs;

    DeclaredTypes(ExpressionTypes all) {
        this.all = all;
        this.specified = new SpecifiedTypes(this);
        this.structs = new StructTypes(this, all);
    }

    /** Returns the type that a name declares, or null if its declaration is broken or refers to itself. */
    CType of(Declarator any) {
        Declarator declarator = Declarators.innermost(any);
        if (declarator.eIsProxy()) {
            return null;
        }
        TypeTable table = TypeTable.of(declarator);
        Optional<CType> known = table.known(declarator);
        if (known == null) {
            table.known(declarator, null);
            CType type = compute(declarator);
            table.known(declarator, type);
            return type;
        }
        return known.orElse(null);
    }

    CType of(TypeDeclaration declaration) {
        return switch (declaration) {
            case Declarator d -> of(d);
            case StructDefinition s -> structs.of(s);
            case DriverContext c -> structs.of(c);
            case EnumDefinition e -> enumeration(e);
            default -> null;
        };
    }

    CType of(TypeName name) {
        CType base = specified.of(name.getType());
        return base == null ? null : name.getDeclarator() == null ? base : apply(base, name.getDeclarator());
    }

    StructTypes structs() {
        return structs;
    }

    SpecifiedTypes specified() {
        return specified;
    }

    private CType compute(Declarator declarator) {
        CType base = specified.of(Declarators.specifier(declarator));
        if (base == null) {
            return null;
        }
        CType type = apply(base, Declarators.outermost(declarator));
        if (type == null) {
            return null;
        }
        if (Declarators.isTypedef(declarator)) {
            return TypedefNames.rename(type, declarator);
        }
        if (Declarators.owner(declarator) instanceof Parameter) {
            return CTypes.decay(type);
        }
        return type instanceof CType.Array a && a.length() == 0
                && Declarators.outermost(declarator).getInitializer() != null
                ? new CType.Array(a.element(), InitializerLengths.of(Declarators.outermost(declarator).getInitializer(), all)) : type;
    }

    /** Wraps a base type in pointers, arrays and functions, inside out. */
    private CType apply(CType base, Declarator declarator) {
        CType type = base;
        for (int i = 0; i < declarator.getPointers().size(); i++) {
            type = new CType.Pointer(type);
        }
        List<DeclaratorSuffix> suffixes = declarator.getSuffixes();
        for (int i = suffixes.size() - 1; i >= 0 && type != null; i--) {
            type = switch (suffixes.get(i)) {
                case ArraySuffix a -> array(type, a);
                case FunctionSuffix f -> function(type, f);
                default -> null;
            };
        }
        return type == null || declarator.getNested() == null ? type : apply(type, declarator.getNested());
    }

    private CType array(CType element, ArraySuffix suffix) {
        if (suffix.getLength() == null) {
            return new CType.Array(element, 0);
        }
        Long length = all.constant(suffix.getLength());
        structs.needSize(element);
        boolean usable = length != null && length >= 0 && length * Math.max(1, element.size()) <= Integer.MAX_VALUE;
        return usable ? new CType.Array(element, length.intValue()) : null;
    }

    private CType function(CType result, FunctionSuffix suffix) {
        List<CType> parameters = new ArrayList<>();
        for (Parameter p : suffix.getParameters()) {
            CType type = p.getDeclarator() == null ? specified.of(p.getType()) : of(p.getDeclarator());
            if (type == null) {
                return null;
            }
            parameters.add(type);
        }
        boolean none = parameters.size() == 1 && parameters.get(0) instanceof CType.Void;
        return new CType.Func(result, none ? List.of() : List.copyOf(parameters), suffix.isVariadic());
    }

    private CType enumeration(EnumDefinition definition) {
        TypeTable table = TypeTable.of(definition);
        Optional<CType> known = table.known(definition);
        if (known != null) {
            return known.orElse(null);
        }
        List<CType.Enumerator> constants = new ArrayList<>();
        for (Enumerator e : definition.getEnumerators()) {
            Long value = all.constant(e);
            constants.add(new CType.Enumerator(e.getName(), value == null ? 0 : value.intValue()));
        }
        String name = TypedefNames.of(definition, definition.getName());
        CType type = new CType.Enum(name.isEmpty() ? "enum" : name, List.copyOf(constants));
        table.known(definition, type);
        return type;
    }

}
