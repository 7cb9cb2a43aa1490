package org.dmaworkbench.lang.ide.completion;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.FieldProperty;
import org.dmaworkbench.lang.kmdf.FunctionSuffix;
import org.dmaworkbench.lang.kmdf.Parameter;
import org.dmaworkbench.lang.kmdf.TypeReference;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.lang.validation.Signatures;
import org.dmaworkbench.program.type.CType;

/** Writes functions of a wanted type: callbacks with the parameter names of their EVT_ type, and a body that compiles. */
@Singleton
public final class FunctionText {
    private static final int MAX_TYPEDEFS = 4;

    private final ExpressionTypes types;

    @Inject
    FunctionText(ExpressionTypes types) {
        this.types = types;
    }

    /** Returns the function that a callback property takes, or null if the property takes none. */
    public String ofProperty(FieldProperty property, String name) {
        Declarator field = property.getField();
        return field == null || field.eIsProxy() || !(types.typeOf(field) instanceof CType.Pointer pointer) || !(pointer.target() instanceof CType.Func type)
                ? null : of(name, type, declaring(field));
    }

    /** Returns the definition of a function that is declared by a prototype or a function type, or null if it is no function. */
    public String ofDeclared(Declarator declared, String name) {
        CType type = Declarators.isTypedef(declared) ? types.typeOf((org.dmaworkbench.lang.kmdf.TypeDeclaration) declared) : types.typeOf(declared);
        return type instanceof CType.Func function ? of(name, function, declaring(declared)) : null;
    }

    private static String of(String name, CType.Func type, Declarator source) {
        StringBuilder text = new StringBuilder(Signatures.of(name, type, source)).append("\n{\n");
        FunctionSuffix suffix = source == null ? null : Declarators.functionSuffix(source);
        if (suffix != null) {
            for (Parameter parameter : suffix.getParameters()) {
                String parameterName = Declarators.name(parameter.getDeclarator());
                text.append(parameterName == null ? "" : "    UNREFERENCED_PARAMETER(" + parameterName + ");\n");
            }
        }
        String value = value(type.result());
        return text.append(value.isEmpty() ? "" : (suffix == null || suffix.getParameters().isEmpty() ? "" : "\n") + "    return " + value + ";\n").append("}\n").toString();
    }

    /** Returns a value of a type that says nothing went wrong; empty for none. */
    public static String value(CType type) {
        if (type instanceof CType.Void) {
            return "";
        }
        return type.display().equals("NTSTATUS") ? "STATUS_SUCCESS" : type.display().equals("BOOLEAN") ? "FALSE" : type instanceof CType.Pointer ? "NULL" : "0";
    }

    /** Follows PFN_X to EVT_X, whose declarator has the parameter names. */
    private static Declarator declaring(Declarator field) {
        Declarator d = field;
        for (int i = 0; i < MAX_TYPEDEFS && d != null && Declarators.functionSuffix(d) == null; i++) {
            d = Declarators.specifier(d) instanceof TypeReference t && t.getDeclaration() instanceof Declarator next && !next.eIsProxy() ? next : null;
        }
        return d;
    }
}
