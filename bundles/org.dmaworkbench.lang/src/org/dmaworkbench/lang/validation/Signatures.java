package org.dmaworkbench.lang.validation;

import java.util.stream.Collectors;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.FunctionSuffix;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.program.type.CType;

/** Function types as C spells them, for messages and for functions that an editor creates. */
public final class Signatures {
    private Signatures() { }

    /** Returns such as {@code VOID Name(WDFQUEUE, WDFREQUEST, size_t)}. */
    public static String of(String name, CType.Func type) {
        String parameters = type.parameters().isEmpty() ? "VOID" : type.parameters().stream().map(CType::display)
                .collect(Collectors.joining(", "));
        return upper(type.result()) + " " + name + "(" + parameters + (type.variadic() ? ", ..." : "") + ")";
    }

    /** Returns the same with the parameter names of the declaration that {@code source} gives the type in. */
    public static String of(String name, CType.Func type, Declarator source) {
        FunctionSuffix suffix = source == null ? null : Declarators.functionSuffix(source);
        if (suffix == null || suffix.getParameters().size() != type.parameters().size()) {
            return of(name, type);
        }
        StringBuilder out = new StringBuilder(upper(type.result())).append(' ').append(name).append('(');
        for (int i = 0; i < type.parameters().size(); i++) {
            String parameter = Declarators.name(suffix.getParameters().get(i).getDeclarator());
            String display = type.parameters().get(i).display();
            out.append(i == 0 ? "" : ", ").append(display);
            out.append(parameter == null ? "" : (display.endsWith("*") ? "" : " ") + parameter);
        }
        return out.append(')').toString();
    }

    private static String upper(CType result) {
        return result instanceof CType.Void ? "VOID" : result.display();
    }
}
