package org.dmaworkbench.lang.types;

import java.util.List;
import java.util.stream.Stream;
import org.dmaworkbench.lang.kmdf.BuiltinType;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.EnumDefinition;
import org.dmaworkbench.lang.kmdf.EnumReference;
import org.dmaworkbench.lang.kmdf.KmdfPackage;
import org.dmaworkbench.lang.kmdf.MemberDeclaration;
import org.dmaworkbench.lang.kmdf.Parameter;
import org.dmaworkbench.lang.kmdf.StructDefinition;
import org.dmaworkbench.lang.kmdf.StructKind;
import org.dmaworkbench.lang.kmdf.StructReference;
import org.dmaworkbench.lang.kmdf.TypeName;
import org.dmaworkbench.lang.kmdf.TypeReference;
import org.dmaworkbench.lang.kmdf.TypeSpecifier;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.IntKind;

/** Types of what stands before a declarator: built-in words, names of types, struct and enum specifiers. */
final class SpecifiedTypes {
    private final DeclaredTypes declared;

    SpecifiedTypes(DeclaredTypes declared) {
        this.declared = declared;
    }

    /** Returns the type, or null if it cannot be known. */
    CType of(TypeSpecifier specifier) {
        return switch (specifier) {
            case BuiltinType b -> builtin(words(b));
            case TypeReference r -> r.getDeclaration() == null || r.getDeclaration().eIsProxy() ? null
                    : declared.of(r.getDeclaration());
            case StructDefinition s -> declared.of(s);
            case EnumDefinition e -> declared.of(e);
            case StructReference r -> struct(r);
            case EnumReference r -> r.getDefinition() == null || r.getDefinition().eIsProxy() ? null
                    : declared.of(r.getDefinition());
            case null, default -> null;
        };
    }

    /** Returns the words of a built-in type, also those that stand behind a modifier. */
    private static List<String> words(BuiltinType type) {
        List<String> rest = switch (type.eContainer()) {
            case Declaration d -> d.getRest();
            case MemberDeclaration m -> m.getRest();
            case Parameter p -> p.getRest();
            case TypeName t -> t.getRest();
            case null, default -> List.of();
        };
        return rest.isEmpty() ? type.getWords() : Stream.concat(type.getWords().stream(), rest.stream()).toList();
    }

    private CType struct(StructReference reference) {
        StructDefinition definition = reference.getDefinition();
        if (definition != null && !definition.eIsProxy()) {
            return declared.of(definition);
        }
        String tag = ReferenceText.of(reference, KmdfPackage.Literals.STRUCT_REFERENCE__DEFINITION);
        return TypeTable.of(reference).incomplete(tag, reference.getKind() == StructKind.UNION);
    }

    /**
     * Returns the type of a combination of built-in words in any order; null for floating point, which models do not
     * have.
     */
    static CType builtin(List<String> words) {
        if (words.contains("void")) {
            return CTypes.VOID;
        }
        if (words.contains("float") || words.contains("double")) {
            return null;
        }
        boolean unsigned = words.contains("unsigned");
        String name = (unsigned ? "unsigned " : "") + base(words);
        if (words.contains("_Bool")) {
            return new CType.Int("_Bool", IntKind.U8);
        }
        return new CType.Int(name, kind(bytes(words), unsigned));
    }

    private static int bytes(List<String> words) {
        if (words.contains("char") || words.contains("__int8")) {
            return 1;
        }
        if (words.contains("short") || words.contains("__int16")) {
            return 2;
        }
        return words.contains("__int64") || words.indexOf("long") != words.lastIndexOf("long") ? 8 : 4;
    }

    private static String base(List<String> words) {
        return switch (bytes(words)) {
            case 1 -> "char";
            case 2 -> "short";
            case 8 -> "long long";
            default -> words.contains("long") ? "long" : "int";
        };
    }

    private static IntKind kind(int bytes, boolean unsigned) {
        return switch (bytes) {
            case 1 -> unsigned ? IntKind.U8 : IntKind.I8;
            case 2 -> unsigned ? IntKind.U16 : IntKind.I16;
            case 8 -> unsigned ? IntKind.U64 : IntKind.I64;
            default -> unsigned ? IntKind.U32 : IntKind.I32;
        };
    }
}
