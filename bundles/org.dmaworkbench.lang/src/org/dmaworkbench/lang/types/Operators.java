package org.dmaworkbench.lang.types;

import org.dmaworkbench.program.code.BinaryOp;

/** C's spelling of operations. */
public final class Operators {
    private Operators() { }

    /** Returns the operation for a binary operator's text (not {@code &&}, {@code ||} or a comma). */
    public static BinaryOp binary(String op) {
        return switch (op) {
            case "+" -> BinaryOp.ADD;
            case "-" -> BinaryOp.SUB;
            case "*" -> BinaryOp.MUL;
            case "/" -> BinaryOp.DIV;
            case "%" -> BinaryOp.REM;
            case "&" -> BinaryOp.AND;
            case "|" -> BinaryOp.OR;
            case "^" -> BinaryOp.XOR;
            case "<<" -> BinaryOp.SHL;
            case ">>" -> BinaryOp.SHR;
            case "==" -> BinaryOp.EQ;
            case "!=" -> BinaryOp.NE;
            case "<" -> BinaryOp.LT;
            case "<=" -> BinaryOp.LE;
            case ">" -> BinaryOp.GT;
            case ">=" -> BinaryOp.GE;
            default -> throw new IllegalArgumentException(op);
        };
    }

    /** Returns the operation inside a compound assignment such as {@code +=}; null for plain {@code =}. */
    public static BinaryOp compound(String op) {
        return op.equals("=") ? null : binary(op.substring(0, op.length() - 1));
    }
}
