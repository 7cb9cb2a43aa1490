package org.dmaworkbench.lang.validation;

import org.dmaworkbench.lang.kmdf.Assignment;
import org.dmaworkbench.lang.kmdf.Binary;
import org.dmaworkbench.lang.kmdf.Cast;
import org.dmaworkbench.lang.kmdf.CharacterLiteral;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.Index;
import org.dmaworkbench.lang.kmdf.IntegerLiteral;
import org.dmaworkbench.lang.kmdf.Member;
import org.dmaworkbench.lang.kmdf.Postfix;
import org.dmaworkbench.lang.kmdf.SizeOf;
import org.dmaworkbench.lang.kmdf.Unary;
import org.dmaworkbench.lang.types.CTypes;
import org.dmaworkbench.lang.types.Conversions;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.IntKind;
import org.dmaworkbench.program.type.StructType;
import org.eclipse.emf.ecore.EObject;

/**
 * Operators: operands they can work on (T013), no mixed comparison (T010), no zero divisor (T028), no address of a
 * bit-field (T022).
 */
final class OperatorRule implements Rule {
    private final ExpressionTypes types;

    OperatorRule(ExpressionTypes types) {
        this.types = types;
    }

    @Override
    public void check(EObject object, Findings out) {
        switch (object) {
            case Binary b when b.getOp() != null -> binary(b, out);
            case Unary u when u.getOp() != null -> unary(u, out);
            case SizeOf s when isBitField(s.getOperand()) ->
                    out.error(IssueCode.T022, s, "A bit-field has no size in bytes");
            case Index i -> index(i, out);
            case Member m -> member(m, out);
            case Assignment a when a.getOp() != null && !a.getOp().equals("=") -> compound(a, out);
            case Postfix p when p.getOp() != null -> operand(p.getOperand(), p.getOp(), out);
            default -> { }
        }
    }

    private void binary(Binary b, Findings out) {
        CType left = types.valueTypeOf(b.getLeft());
        CType right = types.valueTypeOf(b.getRight());
        if (left == null || right == null) {
            return;
        }
        boolean good = switch (b.getOp()) {
            case "&&", "||" -> CTypes.isScalar(left) && CTypes.isScalar(right);
            case "==", "!=", "<", ">", "<=", ">=" -> comparable(b, left, right);
            case "+" -> integers(left, right) || pointer(left) && CTypes.isInteger(right) || CTypes.isInteger(left)
                    && pointer(right);
            case "-" -> integers(left, right) || pointer(left) && (CTypes.isInteger(right) || pointer(right));
            default -> integers(left, right);
        };
        if (!good) {
            out.error(IssueCode.T013, b, "'" + b.getOp() + "' cannot work on " + left.display() + " and "
                    + right.display());
        } else if (b.getOp().equals("/") || b.getOp().equals("%")) {
            divisor(b.getRight(), out);
        } else if (compares(b.getOp())) {
            signs(b, left, right, out);
        }
    }

    /** Returns whether an operator compares. */
    static boolean compares(String op) {
        return switch (op) {
            case "<", ">", "<=", ">=", "==", "!=" -> true;
            default -> false;
        };
    }

    private static boolean integers(CType left, CType right) {
        return CTypes.isInteger(left) && CTypes.isInteger(right);
    }

    private static boolean pointer(CType t) {
        return t instanceof CType.Pointer;
    }

    private boolean comparable(Binary b, CType left, CType right) {
        if (integers(left, right)) {
            return true;
        }
        return Conversions.assignment(left, right, isZero(b.getRight())) != Conversions.Fit.BAD
                || Conversions.assignment(right, left, isZero(b.getLeft())) != Conversions.Fit.BAD;
    }

    private boolean isZero(Expression e) {
        Long value = types.constant(e);
        return value != null && value == 0;
    }

    private void divisor(Expression divisor, Findings out) {
        if (isZero(divisor)) {
            out.error(IssueCode.T028, divisor, "The divisor is always zero");
        }
    }

    private void signs(Binary b, CType left, CType right, Findings out) {
        if (!integers(left, right)) {
            return;
        }
        IntKind common = CTypes.kind(Conversions.usual(left, right));
        if (!common.signed() && (mayBeNegative(b.getLeft(), left) || mayBeNegative(b.getRight(), right))) {
            boolean first = mayBeNegative(b.getLeft(), left);
            out.warning(IssueCode.T010, b, "The " + (first ? "left" : "right") + " side ("
                    + (first ? left : right).display()
                    + ") is signed and is compared as unsigned: a negative value becomes a large one");
        }
    }

    /** Only operands of at least int width keep their sign bit when the comparison is unsigned; constants are known. */
    private boolean mayBeNegative(Expression e, CType type) {
        if (!CTypes.kind(type).signed()) {
            return false;
        }
        Long value = types.constant(e);
        return value != null ? value < 0 : type instanceof CType.Int && type.size() >= 4;
    }

    private void unary(Unary u, Findings out) {
        CType operand = types.valueTypeOf(u.getOperand());
        if (operand == null) {
            return;
        }
        switch (u.getOp()) {
            case "&" -> addressOf(u, out);
            case "*" -> {
                if (CTypes.target(operand) == null) {
                    out.error(IssueCode.T013, u, "'*' needs a pointer, but this is " + operand.display());
                }
            }
            case "!" -> {
                if (!CTypes.isScalar(operand)) {
                    out.error(IssueCode.T013, u, "'!' cannot work on " + operand.display());
                }
            }
            case "++", "--" -> operand(u.getOperand(), u.getOp(), out);
            default -> {
                if (!CTypes.isInteger(operand)) {
                    out.error(IssueCode.T013, u, "'" + u.getOp() + "' cannot work on " + operand.display());
                }
            }
        }
    }

    private void operand(Expression e, String op, Findings out) {
        CType type = types.valueTypeOf(e);
        if (type != null && !CTypes.isInteger(type) && !pointer(type)) {
            out.error(IssueCode.T013, e, "'" + op + "' cannot work on " + type.display());
        }
    }

    private static boolean isBitField(Expression e) {
        return e instanceof Member m && m.getMember() instanceof Declarator d && !d.eIsProxy()
                && Declarators.outermost(d).getWidth() != null;
    }

    private static void addressOf(Unary u, Findings out) {
        if (isBitField(u.getOperand())) {
            out.error(IssueCode.T022, u, "'" + ((Member) u.getOperand()).getMember().getName()
                    + "' is a bit-field and has no address");
        } else if (isNumber(u.getOperand())) {
            out.error(IssueCode.T004, u, "A value that is not stored anywhere has no address");
        }
    }

    private static boolean isNumber(Expression e) {
        return switch (e) {
            case IntegerLiteral i -> true;
            case CharacterLiteral c -> true;
            case SizeOf s -> true;
            case Binary b -> true;
            case Postfix p -> true;
            case Cast c -> c.getOperand() != null;
            case null, default -> false;
        };
    }

    private void member(Member m, Findings out) {
        CType object = m.isArrow() ? types.valueTypeOf(m.getObject()) : types.typeOf(m.getObject());
        if (object != null && CTypes.aggregate(object, m.isArrow()) == null) {
            String needs = m.isArrow() ? "'->' needs a pointer to a structure" : "'.' needs a structure";
            boolean other = CTypes.aggregate(object, !m.isArrow()) != null;
            out.error(IssueCode.T013, m, needs + ", but this is " + object.display()
                    + (other ? "; write '" + (m.isArrow() ? "." : "->") + "'" : ""));
        } else if (object != null && isIncomplete(CTypes.aggregate(object, m.isArrow()))) {
            out.error(IssueCode.T024, m, "The members of " + CTypes.aggregate(object, m.isArrow()).display()
                    + " are declared nowhere");
        }
    }

    private void index(Index i, Findings out) {
        CType base = types.valueTypeOf(i.getBase());
        CType index = types.valueTypeOf(i.getIndex());
        if (base != null && index != null && !(pointer(base) && CTypes.isInteger(index))
                && !(CTypes.isInteger(base) && pointer(index))) {
            out.error(IssueCode.T013, i, "'[]' needs an array or pointer and an integer, but these are "
                    + base.display() + " and " + index.display());
        }
    }

    private void compound(Assignment a, Findings out) {
        CType left = types.valueTypeOf(a.getTarget());
        CType right = types.valueTypeOf(a.getValue());
        if (left == null || right == null) {
            return;
        }
        boolean step = a.getOp().equals("+=") || a.getOp().equals("-=");
        if (!integers(left, right) && !(step && pointer(left) && CTypes.isInteger(right))) {
            out.error(IssueCode.T013, a, "'" + a.getOp() + "' cannot work on " + left.display() + " and "
                    + right.display());
        } else if (a.getOp().equals("/=") || a.getOp().equals("%=")) {
            divisor(a.getValue(), out);
        }
    }

    private static boolean isIncomplete(StructType struct) {
        return !struct.isComplete();
    }
}
