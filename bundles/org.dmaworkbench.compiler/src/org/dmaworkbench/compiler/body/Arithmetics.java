package org.dmaworkbench.compiler.body;

import org.dmaworkbench.lang.kmdf.Binary;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.types.CTypes;
import org.dmaworkbench.lang.types.Conversions;
import org.dmaworkbench.lang.types.Operators;
import org.dmaworkbench.program.build.FunctionBuilder;
import org.dmaworkbench.program.code.BinaryOp;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.IntKind;

/** Writes two-operand operations on integers and pointers. */
final class Arithmetics {
    private final FunctionBody body;
    private final FunctionBuilder out;
    private final Expressions expressions;

    Arithmetics(FunctionBody body, Expressions expressions) {
        this.body = body;
        this.out = body.out();
        this.expressions = expressions;
    }

    /** Writes an operation other than {@code &&} and {@code ||}. */
    int binary(Binary b) {
        BinaryOp op = Operators.binary(b.getOp());
        CType left = expressions.type(b.getLeft());
        CType right = expressions.type(b.getRight());
        if (op == BinaryOp.ADD && !CTypes.isAddress(left) && CTypes.isAddress(right)) {
            return apply(op, expressions.value(b.getRight()), right, b.getLeft());
        }
        return apply(op, expressions.value(b.getLeft()), left, b.getRight());
    }

    /**
     * Writes {@code left op right} where the left value is in a slot already; the result has C's type for the
     * operation.
     */
    int apply(BinaryOp op, int left, CType leftType, Expression right) {
        CType rightType = expressions.type(right);
        boolean addresses = CTypes.isAddress(leftType) || CTypes.isAddress(rightType);
        if (addresses && !Expressions.compares(op)) {
            return pointer(op, left, leftType, right, rightType);
        }
        CType common = addresses ? CTypes.ULONG64
                : op == BinaryOp.SHL || op == BinaryOp.SHR ? Conversions.promote(leftType)
                : Conversions.usual(leftType, rightType);
        IntKind kind = CTypes.kind(common);
        int a = body.convert(left, leftType, common);
        boolean shift = op == BinaryOp.SHL || op == BinaryOp.SHR;
        Long constant = body.types().constant(right);
        if (constant != null) {
            return out.binaryConst(op, kind, a, shift ? constant : kind.canonical(constant));
        }
        return out.binary(op, kind, a, shift ? expressions.value(right) : expressions.converted(right, common));
    }

    private int pointer(BinaryOp op, int left, CType leftType, Expression right, CType rightType) {
        int size = leftType instanceof CType.Pointer p ? Math.max(1, p.target().size()) : 1;
        if (CTypes.isAddress(rightType)) {
            int bytes = out.binary(BinaryOp.SUB, IntKind.I64, left, expressions.value(right));
            return size == 1 ? bytes : out.binaryConst(BinaryOp.DIV, IntKind.I64, bytes, size);
        }
        Long constant = body.types().constant(right);
        if (constant != null) {
            return out.binaryConst(op, IntKind.U64, left, constant * size);
        }
        int count = expressions.value(right);
        return out.binary(op, IntKind.U64, left, size == 1 ? count
                : out.binaryConst(BinaryOp.MUL, IntKind.I64, count, size));
    }

    /** Returns the type of {@code left op right}. */
    static CType resultType(BinaryOp op, CType left, CType right) {
        if (CTypes.isAddress(left)) {
            return left;
        }
        return op == BinaryOp.SHL || op == BinaryOp.SHR ? Conversions.promote(left) : Conversions.usual(left, right);
    }
}
