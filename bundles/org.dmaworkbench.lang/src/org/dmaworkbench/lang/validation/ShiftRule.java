package org.dmaworkbench.lang.validation;

import org.dmaworkbench.lang.kmdf.Assignment;
import org.dmaworkbench.lang.kmdf.Binary;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.types.CTypes;
import org.dmaworkbench.lang.types.Conversions;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.program.type.CType;
import org.eclipse.emf.ecore.EObject;

/** A shift by a negative number of bits or by the whole width has no meaning in C (T042). */
final class ShiftRule implements Rule {
    private final ExpressionTypes types;

    ShiftRule(ExpressionTypes types) {
        this.types = types;
    }

    @Override
    public void check(EObject object, Findings out) {
        switch (object) {
            case Binary b when "<<".equals(b.getOp()) || ">>".equals(b.getOp()) -> shift(b.getLeft(), b.getRight(), out);
            case Assignment a when "<<=".equals(a.getOp()) || ">>=".equals(a.getOp()) -> shift(a.getTarget(), a.getValue(), out);
            default -> { }
        }
    }

    private void shift(Expression value, Expression count, Findings out) {
        Long bits = types.constant(count);
        CType type = bits == null ? null : types.valueTypeOf(value);
        if (type == null || !CTypes.isInteger(type)) {
            return;
        }
        CType promoted = Conversions.promote(type);
        int width = 8 * promoted.size();
        if (bits < 0 || bits >= width) {
            out.warning(IssueCode.T042, count, "A shift by " + bits + " bits: the left side (" + promoted.display() + ") has " + width
                    + "; the processor would shift by " + (bits & width - 1));
        }
    }
}
