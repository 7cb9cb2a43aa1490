package org.dmaworkbench.lang.validation;

import org.dmaworkbench.lang.kmdf.Binary;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.types.CTypes;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.IntKind;
import org.eclipse.emf.ecore.EObject;

/** A comparison with a constant that the other side's type decides alone (T047): {@code Length < 0} for a size_t. */
final class AlwaysRule implements Rule {
    private final ExpressionTypes types;

    AlwaysRule(ExpressionTypes types) {
        this.types = types;
    }

    @Override
    public void check(EObject object, Findings out) {
        if (object instanceof Binary b && b.getOp() != null && OperatorRule.compares(b.getOp())) {
            compare(b, b.getLeft(), b.getOp(), b.getRight(), out);
            compare(b, b.getRight(), mirrored(b.getOp()), b.getLeft(), out);
        }
    }

    private static String mirrored(String op) {
        return op.startsWith("<") ? op.replace('<', '>') : op.replace('>', '<');
    }

    private void compare(Binary whole, Expression value, String op, Expression with, Findings out) {
        CType type = types.valueTypeOf(value);
        Long constant = type == null || !CTypes.isInteger(type) || type instanceof CType.Enum ? null : types.constant(with);
        if (constant == null || types.constant(value) != null || !(types.valueTypeOf(with) instanceof CType other) || !CTypes.isInteger(other)) {
            return;
        }
        IntKind kind = CTypes.kind(type);
        boolean wide = kind.bytes() >= 4;
        if (kind.signed() || wide && constant != 0) {
            return;
        }
        long most = wide ? Long.MAX_VALUE : (1L << 8 * kind.bytes()) - 1;
        Boolean always = switch (op) {
            case "<" -> constant <= 0 ? Boolean.FALSE : constant > most ? Boolean.TRUE : null;
            case "<=" -> constant < 0 ? Boolean.FALSE : constant >= most && !wide ? Boolean.TRUE : null;
            case ">" -> constant < 0 ? Boolean.TRUE : constant >= most && !wide ? Boolean.FALSE : null;
            case ">=" -> constant <= 0 ? Boolean.TRUE : constant > most ? Boolean.FALSE : null;
            case "==" -> constant < 0 || constant > most ? Boolean.FALSE : null;
            default -> constant < 0 || constant > most ? Boolean.TRUE : null;
        };
        if (always != null) {
            out.warning(IssueCode.T047, whole, "This is always " + (always ? "true" : "false") + ": a " + type.display() + " is never "
                    + (constant <= 0 ? "negative" : "above " + most));
        }
    }
}
