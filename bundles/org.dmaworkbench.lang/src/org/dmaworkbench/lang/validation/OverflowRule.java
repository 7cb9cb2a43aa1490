package org.dmaworkbench.lang.validation;

import java.math.BigInteger;
import org.dmaworkbench.lang.kmdf.Binary;
import org.dmaworkbench.lang.kmdf.Unary;
import org.dmaworkbench.lang.types.CTypes;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.program.type.CType;
import org.eclipse.emf.ecore.EObject;

/** A constant of a signed type that does not fit it (T043): C leaves open what it is. */
final class OverflowRule implements Rule {
    private final ExpressionTypes types;

    OverflowRule(ExpressionTypes types) {
        this.types = types;
    }

    @Override
    public void check(EObject object, Findings out) {
        switch (object) {
            case Binary b when isArithmetic(b.getOp()) -> binary(b, out);
            case Unary u when "-".equals(u.getOp()) && types.typeOf(u) instanceof CType t && CTypes.isInteger(t) && CTypes.kind(t).signed() -> {
                Long value = types.constant(u.getOperand());
                if (value != null) {
                    check(BigInteger.valueOf(value).negate(), t, u, out);
                }
            }
            default -> { }
        }
    }

    private static boolean isArithmetic(String op) {
        return "+".equals(op) || "-".equals(op) || "*".equals(op) || "/".equals(op) || "<<".equals(op);
    }

    private void binary(Binary b, Findings out) {
        Long right = types.constant(b.getRight());
        Long left = right == null ? null : types.constant(b.getLeft());
        CType type = left == null ? null : types.typeOf(b);
        if (type == null || !CTypes.isInteger(type) || !CTypes.kind(type).signed() || right == 0 && b.getOp().equals("/")) {
            return;
        }
        BigInteger l = BigInteger.valueOf(left);
        BigInteger r = BigInteger.valueOf(right);
        switch (b.getOp()) {
            case "+" -> check(l.add(r), type, b, out);
            case "-" -> check(l.subtract(r), type, b, out);
            case "*" -> check(l.multiply(r), type, b, out);
            case "/" -> check(l.divide(r), type, b, out);
            default -> shifted(l, right, type, b, out);
        }
    }

    /** {@code 1 << 31} is the sign bit, which drivers mean; a bit beyond it is lost. */
    private static void shifted(BigInteger left, long count, CType type, Binary b, Findings out) {
        int width = 8 * type.size();
        if (count >= 0 && count < width && left.signum() > 0 && left.bitLength() + count > width) {
            out.warning(IssueCode.T043, b, "Bits are lost: the value has " + (left.bitLength() + count) + " bits and its type, "
                    + type.display() + ", " + width);
        }
    }

    private static void check(BigInteger exact, CType type, EObject where, Findings out) {
        if (exact.bitLength() >= 8 * type.size()) {
            out.warning(IssueCode.T043, where, "The value " + exact + " does not fit its type, " + type.display());
        }
    }
}
