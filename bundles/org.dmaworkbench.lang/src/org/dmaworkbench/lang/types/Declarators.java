package org.dmaworkbench.lang.types;

import java.util.List;
import org.dmaworkbench.lang.kmdf.Block;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.FunctionSuffix;
import org.dmaworkbench.lang.kmdf.MemberDeclaration;
import org.dmaworkbench.lang.kmdf.Parameter;
import org.dmaworkbench.lang.kmdf.TranslationUnit;
import org.dmaworkbench.lang.kmdf.TypeName;
import org.dmaworkbench.lang.kmdf.TypeSpecifier;
import org.eclipse.emf.ecore.EObject;

/** Questions about the shape of declarators that need no types. */
public final class Declarators {
    private Declarators() { }

    /** Returns the declarator that carries the name: the innermost one; null for null. */
    public static Declarator innermost(Declarator declarator) {
        Declarator d = declarator;
        while (d != null && d.getNested() != null) {
            d = d.getNested();
        }
        return d;
    }

    /** Returns the name that a declarator declares, or null. */
    public static String name(Declarator declarator) {
        Declarator inner = innermost(declarator);
        return inner == null ? null : inner.getName();
    }

    /** Returns the declarator that stands next to the type: the outermost one. */
    public static Declarator outermost(Declarator declarator) {
        Declarator d = declarator;
        while (d.eContainer() instanceof Declarator outer && outer.getNested() == d) {
            d = outer;
        }
        return d;
    }

    /** Returns the Declaration, MemberDeclaration, Parameter or TypeName that this declarator belongs to. */
    public static EObject owner(Declarator declarator) {
        return outermost(declarator).eContainer();
    }

    /** Returns the type specifier that the declarator starts from, or null. */
    public static TypeSpecifier specifier(Declarator declarator) {
        return switch (owner(declarator)) {
            case Declaration d -> d.getType();
            case MemberDeclaration m -> m.getType();
            case Parameter p -> p.getType();
            case TypeName t -> t.getType();
            case null, default -> null;
        };
    }

    /** Returns the words before and after the type, such as {@code static} and {@code const}. */
    public static List<String> modifiers(Declarator declarator) {
        return switch (owner(declarator)) {
            case Declaration d -> d.getModifiers();
            case MemberDeclaration m -> m.getModifiers();
            case Parameter p -> p.getModifiers();
            case TypeName t -> t.getModifiers();
            case null, default -> List.of();
        };
    }

    /** Returns whether this declares a type. */
    public static boolean isTypedef(Declarator declarator) {
        return owner(declarator) instanceof Declaration d && d.getModifiers().contains("typedef");
    }

    /** Returns whether the object itself (not what it points to) is const. */
    public static boolean isConst(Declarator declarator) {
        Declarator inner = innermost(declarator);
        if (!inner.getPointers().isEmpty()) {
            return inner.getPointers().get(inner.getPointers().size() - 1).getModifiers().contains("const");
        }
        return inner == outermost(declarator) && modifiers(declarator).contains("const");
    }

    /** Returns whether this is declared outside of functions. */
    public static boolean isFileScope(Declarator declarator) {
        return owner(declarator) instanceof Declaration d && d.eContainer() instanceof TranslationUnit;
    }

    /** Returns the function suffix next to the name, if this is written as a function declarator; else null. */
    public static FunctionSuffix functionSuffix(Declarator declarator) {
        Declarator inner = innermost(declarator);
        return !inner.getSuffixes().isEmpty() && inner.getSuffixes().get(0) instanceof FunctionSuffix f ? f : null;
    }

    /** Returns the body if this declarator defines a function; else null. */
    public static Block body(Declarator declarator) {
        return owner(declarator) instanceof Declaration d ? d.getBody() : null;
    }

    /** Returns the function definition around an object, or null outside of functions. */
    public static Declaration enclosingFunction(EObject object) {
        for (EObject o = object; o != null; o = o.eContainer()) {
            if (o instanceof Declaration d && d.getBody() != null) {
                return d;
            }
        }
        return null;
    }

    /** Returns the declarator of a function definition that carries its name. */
    public static Declarator function(Declaration definition) {
        return innermost(definition.getDeclarators().get(0));
    }
}
