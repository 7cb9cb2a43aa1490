package org.dmaworkbench.lang.library;

import java.util.Set;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Define;
import org.dmaworkbench.lang.kmdf.DeviceModel;
import org.dmaworkbench.lang.kmdf.EnumDefinition;
import org.dmaworkbench.lang.kmdf.FileElement;
import org.dmaworkbench.lang.kmdf.MemberDeclaration;
import org.dmaworkbench.lang.kmdf.StructDefinition;
import org.dmaworkbench.lang.kmdf.TranslationUnit;
import org.dmaworkbench.lang.kmdf.TypeSpecifier;
import org.dmaworkbench.lang.types.Declarators;

/** The names that a file declares, by its syntax tree. */
final class DeclaredNames {
    private final Set<String> types;
    private final Set<String> values;

    private DeclaredNames(Set<String> types, Set<String> values) {
        this.types = types;
        this.values = values;
    }

    static void of(TranslationUnit unit, Set<String> types, Set<String> values) {
        DeclaredNames names = new DeclaredNames(types, values);
        unit.getElements().forEach(names::add);
    }

    private void add(FileElement element) {
        switch (element) {
            case Define define -> values.add(define.getName());
            case DeviceModel device -> values.add(device.getName());
            case Declaration declaration -> {
                add(declaration.getType());
                for (Declarator declarator : declaration.getDeclarators()) {
                    (declaration.getModifiers().contains("typedef") ? types : values).add(Declarators.innermost(declarator).getName());
                }
            }
            default -> { }
        }
    }

    private void add(TypeSpecifier type) {
        if (type instanceof StructDefinition struct) {
            tag(struct.getName());
            for (MemberDeclaration member : struct.getMembers()) {
                add(member.getType());
            }
        } else if (type instanceof EnumDefinition enumeration) {
            tag(enumeration.getName());
            enumeration.getEnumerators().forEach(e -> values.add(e.getName()));
        }
    }

    private void tag(String name) {
        if (name != null) {
            types.add(name);
        }
    }
}
