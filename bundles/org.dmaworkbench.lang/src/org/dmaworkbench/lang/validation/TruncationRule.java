package org.dmaworkbench.lang.validation;

import org.dmaworkbench.lang.kmdf.Assignment;
import org.dmaworkbench.lang.kmdf.BraceInitializer;
import org.dmaworkbench.lang.kmdf.Call;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Enumerator;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.Member;
import org.dmaworkbench.lang.kmdf.ReturnStatement;
import org.dmaworkbench.lang.types.CTypes;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.lang.types.InitializerWalk;
import org.dmaworkbench.program.type.CType;
import org.eclipse.emf.ecore.EObject;

/** A constant goes into a type or a bit-field that cannot hold it (T045); a cast says that it is meant. */
final class TruncationRule implements Rule {
    private final ExpressionTypes types;

    TruncationRule(ExpressionTypes types) {
        this.types = types;
    }

    @Override
    public void check(EObject object, Findings out) {
        switch (object) {
            case Assignment a when "=".equals(a.getOp()) -> assigned(a, out);
            case Declarator d when d.getInitializer() instanceof Expression value -> goes(types.typeOf(d), 0, value, out);
            case Declarator d when d.getInitializer() instanceof BraceInitializer b && types.typeOf(d) instanceof CType type ->
                    new InitializerWalk(types, (offset, t, bits, value) -> goes(t, bits == null ? 0 : bits.bitWidth(), value, out)).walk(0, type, b);
            case Enumerator e when e.getValue() != null -> goes(CTypes.INT, 0, e.getValue(), out);
            case ReturnStatement r when r.getValue() != null -> {
                Declaration function = Declarators.enclosingFunction(r);
                CType.Func type = function == null ? null : types.functionType(Declarators.function(function));
                goes(type == null ? null : type.result(), 0, r.getValue(), out);
            }
            case Call c when types.valueTypeOf(c.getCallee()) instanceof CType.Pointer p && p.target() instanceof CType.Func f -> {
                for (int i = 0; i < Math.min(f.parameters().size(), c.getArguments().size()); i++) {
                    goes(f.parameters().get(i), 0, c.getArguments().get(i), out);
                }
            }
            default -> { }
        }
    }

    private void assigned(Assignment a, Findings out) {
        Long width = a.getTarget() instanceof Member m && m.getMember() instanceof Declarator d && !d.eIsProxy()
                && Declarators.outermost(d).getWidth() != null ? types.constant(Declarators.outermost(d).getWidth()) : null;
        goes(types.typeOf(a.getTarget()), width == null ? 0 : width.intValue(), a.getValue(), out);
    }

    private void goes(CType to, int bitWidth, Expression value, Findings out) {
        int width = to == null || !CTypes.isInteger(to) ? 64 : bitWidth > 0 ? bitWidth : 8 * to.size();
        Long constant = width >= 64 || Statuses.isStatus(types.typeOf(value)) ? null : types.constant(value);
        if (constant != null && (constant < -(1L << width - 1) || constant >= 1L << width)) {
            long left = constant & (1L << width) - 1;
            out.warning(IssueCode.T045, value, "The value " + number(constant) + " does not fit "
                    + (bitWidth > 0 ? "a bit-field of " + bitWidth + (bitWidth == 1 ? " bit" : " bits") : to.display()) + "; " + number(left) + " is left of it",
                    bitWidth > 0 ? new Repair[] {Repair.replace("Write " + number(left), number(left))} : Fits.cast(to, value));
        }
    }

    private static String number(long value) {
        return value >= -9 && value <= 999 ? Long.toString(value) : "0x" + Long.toHexString(value).toUpperCase(java.util.Locale.ROOT);
    }
}
