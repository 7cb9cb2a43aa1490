package org.dmaworkbench.lang.types;

import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.MemberDeclaration;
import org.dmaworkbench.lang.kmdf.StructReference;
import org.dmaworkbench.lang.kmdf.TypeSpecifier;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.StructType;

/** The name that people use for a type: a typedef's where there is one. */
final class TypedefNames {
    private TypedefNames() { }

    /**
     * Returns the name for a struct, union or enum definition: its plain typedef, else its tag, else the member it
     * types, else "".
     */
    static String of(TypeSpecifier definition, String tag) {
        if (definition.eContainer() instanceof Declaration d && d.getModifiers().contains("typedef")) {
            for (Declarator declarator : d.getDeclarators()) {
                if (isPlain(declarator)) {
                    return declarator.getName();
                }
            }
        }
        if (tag != null) {
            return tag;
        }
        return definition.eContainer() instanceof MemberDeclaration m && !m.getDeclarators().isEmpty()
                && m.getDeclarators().get(0).getName() != null
                ? m.getDeclarators().get(0).getName() : "";
    }

    private static boolean isPlain(Declarator d) {
        return d.getName() != null && d.getPointers().isEmpty() && d.getSuffixes().isEmpty();
    }

    /**
     * Gives a type the name of the typedef that declares it. A pointer to a structure that is never defined and whose
     * tag
     * is the typedef's name with two underscores is a handle, as DECLARE_HANDLE makes it.
     */
    static CType rename(CType type, Declarator typedef) {
        String name = typedef.getName();
        return name == null ? type : switch (type) {
            case CType.Int i -> new CType.Int(name, i.kind());
            case CType.Pointer p when p.target() instanceof StructType s && !s.isComplete() && isHandle(typedef, s) ->
                    new CType.Handle(name);
            case CType.Pointer p when name.equals(CTypes.ANY_HANDLE) -> new CType.Handle(name);
            default -> type;
        };
    }

    private static boolean isHandle(Declarator typedef, StructType target) {
        return Declarators.specifier(typedef) instanceof StructReference
                && target.display().equals(typedef.getName() + "__");
    }
}
