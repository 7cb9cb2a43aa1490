package org.dmaworkbench.lang.validation;

import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.StringLiteral;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.program.type.CType;
import org.eclipse.emf.ecore.EObject;

/** A variable's initial value has a type that fits it (T002, T003, T005, T023). */
final class InitializerRule implements Rule {
    private final ExpressionTypes types;
    private final Fits fits;

    InitializerRule(ExpressionTypes types, Fits fits) {
        this.types = types;
        this.fits = fits;
    }

    @Override
    public void check(EObject object, Findings out) {
        if (object instanceof Declarator d && d.getInitializer() instanceof Expression value) {
            CType to = types.typeOf(d);
            boolean text = to instanceof CType.Array && value instanceof StringLiteral;
            if (!text) {
                fits.check(to, value, "'" + Declarators.name(d) + "'", out);
            }
        }
    }
}
