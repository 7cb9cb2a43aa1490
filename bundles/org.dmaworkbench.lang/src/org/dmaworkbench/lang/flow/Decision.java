package org.dmaworkbench.lang.flow;

import org.dmaworkbench.lang.kmdf.Binary;
import org.dmaworkbench.lang.kmdf.Call;
import org.dmaworkbench.lang.kmdf.Cast;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.NameReference;
import org.dmaworkbench.lang.types.CTypes;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.lang.types.ReferenceText;
import org.dmaworkbench.program.type.CType;

/**
 * What a way has found out about a local variable by a simple test of it, or by storing a constant in it.
 *
 * @param variable the variable
 * @param relation how it was compared
 * @param constant with what
 * @param holds whether the comparison was true
 */
public record Decision(Declarator variable, Relation relation, long constant, boolean holds) {
    /** How a variable is compared with a constant. */
    public enum Relation { EQUAL, LESS, ANY_BIT }

    /** Returns what it means that a condition is true or false; null if it is no simple test of a local variable. */
    static Decision of(Expression condition, boolean holds, ExpressionTypes types) {
        return switch (condition) {
            case NameReference n -> of(n, Relation.EQUAL, 0, !holds);
            case Call c when c.getCallee() instanceof NameReference n && "NT_SUCCESS".equals(ReferenceText.of(n)) && c.getArguments().size() == 1 ->
                    of(c.getArguments().get(0), Relation.LESS, 0, !holds);
            case Binary b -> {
                Long right = types.constant(b.getRight());
                Long left = right != null ? null : types.constant(b.getLeft());
                yield right != null ? compared(b.getLeft(), b.getOp(), right, holds) : left != null ? compared(b.getRight(), mirrored(b.getOp()), left, holds) : null;
            }
            case null, default -> null;
        };
    }

    /** Returns what storing a constant in a variable tells. */
    static Decision stored(Declarator variable, long constant, ExpressionTypes types) {
        CType type = types.typeOf(variable);
        return new Decision(variable, Relation.EQUAL, CTypes.isInteger(type) ? CTypes.kind(type).canonical(constant) : constant, true);
    }

    private static Decision compared(Expression e, String op, long constant, boolean holds) {
        return switch (op) {
            case "==" -> of(e, Relation.EQUAL, constant, holds);
            case "!=" -> of(e, Relation.EQUAL, constant, !holds);
            case "<" -> of(e, Relation.LESS, constant, holds);
            case ">=" -> of(e, Relation.LESS, constant, !holds);
            case "<=" -> of(e, Relation.LESS, constant + 1, holds);
            case ">" -> of(e, Relation.LESS, constant + 1, !holds);
            case "&" -> of(e, Relation.ANY_BIT, constant, holds);
            default -> null;
        };
    }

    private static String mirrored(String op) {
        return switch (op) {
            case "<" -> ">";
            case ">" -> "<";
            case "<=" -> ">=";
            case ">=" -> "<=";
            default -> op;
        };
    }

    private static Decision of(Expression e, Relation relation, long constant, boolean holds) {
        return e instanceof Cast cast && cast.getOperand() != null ? of(cast.getOperand(), relation, constant, holds)
                : e instanceof NameReference n && n.getTarget() instanceof Declarator d && !d.eIsProxy() && Place.isLocal(d)
                ? new Decision(d, relation, constant, holds) : null;
    }

    /** Returns whether both cannot be true at once. */
    boolean excludes(Decision other) {
        if (variable != other.variable) {
            return false;
        }
        if (relation == Relation.EQUAL && holds) {
            return other.test(constant) != other.holds;
        }
        if (other.relation == Relation.EQUAL && other.holds) {
            return test(other.constant) != holds;
        }
        if (relation != other.relation || holds == other.holds) {
            return false;
        }
        long below = holds ? constant : other.constant;
        long notBelow = holds ? other.constant : constant;
        return relation == Relation.LESS ? below <= notBelow : constant == other.constant;
    }

    private boolean test(long value) {
        return switch (relation) {
            case EQUAL -> value == constant;
            case LESS -> value < constant;
            case ANY_BIT -> (value & constant) != 0;
        };
    }
}
