package org.dmaworkbench.lang.types;

import org.dmaworkbench.lang.kmdf.Binary;
import org.dmaworkbench.lang.kmdf.Cast;
import org.dmaworkbench.lang.kmdf.Conditional;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Define;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.Index;
import org.dmaworkbench.lang.kmdf.Member;
import org.dmaworkbench.lang.kmdf.NameReference;
import org.dmaworkbench.lang.kmdf.StringLiteral;
import org.dmaworkbench.lang.kmdf.Unary;
import org.dmaworkbench.program.type.CType;

/** Which expressions are addresses that are known before the driver runs: of functions, of variables with static storage, of text. */
public final class AddressConstants {
    private final ExpressionTypes types;

    /** Makes one that asks {@code types}. */
    public AddressConstants(ExpressionTypes types) {
        this.types = types;
    }

    /** Returns whether the expression is such an address, with or without a constant offset. */
    public boolean isConstant(Expression e) {
        return switch (e) {
            case Cast c when c.getOperand() != null -> isConstant(c.getOperand());
            case StringLiteral s -> true;
            case NameReference n when n.getTarget() instanceof Define d && d.getValue() != null -> isConstant(d.getValue());
            case NameReference n when n.getTarget() instanceof Declarator d && isStatic(d) ->
                    types.typeOf(d) instanceof CType.Func || types.typeOf(d) instanceof CType.Array;
            case Unary u when u.getOp().equals("&") -> isStaticPlace(u.getOperand());
            case Binary b when (b.getOp().equals("+") || b.getOp().equals("-")) && types.valueTypeOf(b.getLeft()) instanceof CType.Pointer ->
                    isConstant(b.getLeft()) && types.constant(b.getRight()) != null;
            case Binary b when b.getOp().equals("+") && types.valueTypeOf(b.getRight()) instanceof CType.Pointer ->
                    isConstant(b.getRight()) && types.constant(b.getLeft()) != null;
            case Conditional c when types.constant(c.getCondition()) != null ->
                    isConstant(types.constant(c.getCondition()) != 0 ? c.getWhenTrue() : c.getWhenFalse());
            case null, default -> false;
        };
    }

    private boolean isStaticPlace(Expression e) {
        return switch (e) {
            case NameReference n -> n.getTarget() instanceof Declarator d && isStatic(d);
            case Member m when !m.isArrow() -> isStaticPlace(m.getObject());
            case Index i when types.typeOf(i.getBase()) instanceof CType.Array -> isStaticPlace(i.getBase()) && types.constant(i.getIndex()) != null;
            case null, default -> false;
        };
    }

    private static boolean isStatic(Declarator d) {
        return !d.eIsProxy() && (Declarators.isFileScope(d) || Declarators.modifiers(d).contains("static")
                || Declarators.modifiers(d).contains("extern"));
    }
}
