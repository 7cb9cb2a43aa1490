package org.dmaworkbench.lang.validation;

import org.dmaworkbench.lang.kmdf.ArraySuffix;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Enumerator;
import org.dmaworkbench.lang.kmdf.StaticAssertion;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.lang.types.Literals;
import org.eclipse.emf.ecore.EObject;

/** Places that need a constant: enumerators and bit-field widths (T016), array lengths (T020), C_ASSERT. */
final class ConstantRule implements Rule {
    private static final int WIDEST = 64;

    private final ExpressionTypes types;

    ConstantRule(ExpressionTypes types) {
        this.types = types;
    }

    @Override
    public void check(EObject object, Findings out) {
        switch (object) {
            case Enumerator e when e.getValue() != null -> constant(e.getValue(), "The value of an enumerator", out);
            case Declarator d when d.getWidth() != null -> width(d, out);
            case ArraySuffix a when a.getLength() != null -> length(a, out);
            case StaticAssertion a when a.getCondition() != null -> holds(a, out);
            default -> { }
        }
    }

    private Long constant(Expression e, String what, Findings out) {
        Long value = types.constant(e);
        if (value == null && types.typeOf(e) != null) {
            out.error(IssueCode.T016, e, what + " must be constant");
        }
        return value;
    }

    private void width(Declarator d, Findings out) {
        Long width = constant(d.getWidth(), "The width of a bit-field", out);
        if (width == null) {
            return;
        }
        String name = Declarators.name(d);
        int most = types.typeOf(d) == null ? WIDEST : 8 * types.typeOf(d).size();
        if (width < 0 || width > most) {
            out.error(IssueCode.T016, d.getWidth(), "The bit-field '" + name + "' has " + width
                    + " bits; its type has " + most);
        }
    }

    private void length(ArraySuffix a, Findings out) {
        Long length = types.constant(a.getLength());
        if (length == null && types.typeOf(a.getLength()) != null) {
            out.error(IssueCode.T020, a.getLength(), "The length of an array must be constant");
        } else if (length != null && length < 0) {
            out.error(IssueCode.T020, a.getLength(), "The array has a negative length, " + length);
        }
    }

    private void holds(StaticAssertion a, Findings out) {
        Long value = constant(a.getCondition(), "The condition of " + a.getWord(), out);
        if (value != null && value == 0) {
            String why = a.getMessage() == null ? "" : ": " + Literals.string(a.getMessage());
            out.error(IssueCode.T016, a.getCondition(), a.getWord() + " does not hold" + why);
        }
    }
}
