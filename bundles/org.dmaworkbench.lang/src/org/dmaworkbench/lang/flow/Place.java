package org.dmaworkbench.lang.flow;

import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.DeclarationStatement;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.ForStatement;
import org.dmaworkbench.lang.kmdf.Index;
import org.dmaworkbench.lang.kmdf.Member;
import org.dmaworkbench.lang.kmdf.NameReference;
import org.dmaworkbench.lang.kmdf.Parameter;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.lang.types.ReferenceText;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.StructType;

/**
 * A local variable or parameter, or a member of one, as far as parts can be told apart: the members of a union and the
 * elements of an array share one place.
 *
 * @param variable the variable
 * @param path the members from the variable on, each followed by a dot; "" for the variable as a whole
 * @param whole whether nothing was cut off: a union's member or an element is only a part of its place
 */
public record Place(Declarator variable, String path, boolean whole) {
    /** Returns the place that an expression names, or null if it names no local one. */
    public static Place of(Expression e, ExpressionTypes types) {
        return switch (e) {
            case NameReference n -> n.getTarget() instanceof Declarator d && !d.eIsProxy() && isLocal(d)
                    ? new Place(d, "", true) : null;
            case Member m when !m.isArrow() -> member(m, types);
            case Index i when types.typeOf(i.getBase()) instanceof CType.Array -> {
                Place base = of(i.getBase(), types);
                yield base == null ? null : new Place(base.variable, base.path, false);
            }
            case null, default -> null;
        };
    }

    private static Place member(Member m, ExpressionTypes types) {
        Place object = of(m.getObject(), types);
        if (object == null || !object.whole) {
            return object;
        }
        boolean separate = types.typeOf(m.getObject()) instanceof StructType s && !s.isUnion();
        return separate ? new Place(object.variable, object.path + ReferenceText.of(m) + ".", true)
                : new Place(object.variable, object.path, false);
    }

    /** Returns whether a declarator is a variable of a block or a parameter with a place of its own per call. */
    public static boolean isLocal(Declarator d) {
        return switch (Declarators.owner(d)) {
            case Parameter p -> true;
            case Declaration v -> (v.eContainer() instanceof DeclarationStatement || v.eContainer() instanceof ForStatement)
                    && !v.getModifiers().contains("static") && !v.getModifiers().contains("extern")
                    && !v.getModifiers().contains("typedef");
            case null, default -> false;
        };
    }

    /** Returns the variable's name with the members, as the author writes it. */
    public String text() {
        return variable.getName() + (path.isEmpty() ? "" : "." + path.substring(0, path.length() - 1));
    }
}
