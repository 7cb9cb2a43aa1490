package org.dmaworkbench.program.code;

import org.dmaworkbench.program.type.IntKind;

/**
 * The one definition of what an operation yields, for constant folding and as the reference of the virtual machine.
 * Operands and results are in canonical form.
 */
public final class Arithmetic {
    private Arithmetic() { }

    /**
     * Computes {@code a op b} in {@code kind}. Shift counts are taken modulo the width of {@code kind}.
     *
     * @throws ArithmeticException when the divisor is zero
     */
    public static long binary(BinaryOp op, IntKind kind, long a, long b) {
        return switch (op) {
            case ADD -> kind.canonical(a + b);
            case SUB -> kind.canonical(a - b);
            case MUL -> kind.canonical(a * b);
            case DIV -> kind.canonical(kind.signed() ? a / b : Long.divideUnsigned(a, b));
            case REM -> kind.canonical(kind.signed() ? a % b : Long.remainderUnsigned(a, b));
            case AND -> kind.canonical(a & b);
            case OR -> kind.canonical(a | b);
            case XOR -> kind.canonical(a ^ b);
            case SHL -> kind.canonical(a << count(kind, b));
            case SHR -> kind.canonical(kind.signed() ? a >> count(kind, b) : a >>> count(kind, b));
            case EQ -> truth(a == b);
            case NE -> truth(a != b);
            case LT -> truth(compare(kind, a, b) < 0);
            case LE -> truth(compare(kind, a, b) <= 0);
            case GT -> truth(compare(kind, a, b) > 0);
            case GE -> truth(compare(kind, a, b) >= 0);
        };
    }

    /** Computes {@code op a} in {@code kind}. */
    public static long unary(UnaryOp op, IntKind kind, long a) {
        return switch (op) {
            case NEG -> kind.canonical(-a);
            case NOT -> kind.canonical(~a);
            case LNOT -> truth(a == 0);
        };
    }

    private static int count(IntKind kind, long b) {
        return (int) b & (8 * kind.bytes() - 1);
    }

    private static int compare(IntKind kind, long a, long b) {
        return kind.signed() ? Long.compare(a, b) : Long.compareUnsigned(a, b);
    }

    private static long truth(boolean value) {
        return value ? 1 : 0;
    }
}
