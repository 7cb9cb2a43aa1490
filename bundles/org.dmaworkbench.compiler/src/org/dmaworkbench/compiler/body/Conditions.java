package org.dmaworkbench.compiler.body;

import org.dmaworkbench.lang.kmdf.Binary;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.Unary;
import org.dmaworkbench.program.build.FunctionBuilder;
import org.dmaworkbench.program.build.Label;
import org.dmaworkbench.program.code.Instruction;
import org.dmaworkbench.program.code.UnaryOp;
import org.dmaworkbench.program.type.IntKind;

/** Writes conditions as jumps, without computing truth values where nobody looks at them. */
final class Conditions {
    private final FunctionBody body;
    private final FunctionBuilder out;
    private final Expressions expressions;

    Conditions(FunctionBody body, Expressions expressions) {
        this.body = body;
        this.out = body.out();
        this.expressions = expressions;
    }

    /** Jumps to {@code target} if the expression is true ({@code whenTrue}) or false (otherwise), else goes on. */
    void branch(Expression e, boolean whenTrue, Label target) {
        Long constant = body.types().constant(e);
        if (constant != null) {
            if (constant != 0 == whenTrue) {
                out.jump(target);
            }
            return;
        }
        switch (e) {
            case Unary u when u.getOp().equals("!") -> branch(u.getOperand(), !whenTrue, target);
            case Binary b when b.getOp().equals("&&") -> both(b, whenTrue, target);
            case Binary b when b.getOp().equals("||") -> either(b, whenTrue, target);
            default -> out.branch(whenTrue, expressions.value(e), target);
        }
    }

    private void both(Binary b, boolean whenTrue, Label target) {
        if (!whenTrue) {
            branch(b.getLeft(), false, target);
            branch(b.getRight(), false, target);
            return;
        }
        Label no = out.label();
        branch(b.getLeft(), false, no);
        branch(b.getRight(), true, target);
        out.bind(no);
    }

    private void either(Binary b, boolean whenTrue, Label target) {
        if (whenTrue) {
            branch(b.getLeft(), true, target);
            branch(b.getRight(), true, target);
            return;
        }
        Label yes = out.label();
        branch(b.getLeft(), true, yes);
        branch(b.getRight(), false, target);
        out.bind(yes);
    }

    /** Returns a slot with 0 or 1. */
    int truth(Expression e) {
        if (e instanceof Unary u && u.getOp().equals("!")) {
            return out.unary(UnaryOp.LNOT, IntKind.I64, expressions.value(u.getOperand()));
        }
        int result = out.slot();
        Label no = out.label();
        Label end = out.label();
        branch(e, false, no);
        out.emit(new Instruction.Const(result, 1));
        out.jump(end);
        out.bind(no);
        out.emit(new Instruction.Const(result, 0));
        out.bind(end);
        return result;
    }
}
