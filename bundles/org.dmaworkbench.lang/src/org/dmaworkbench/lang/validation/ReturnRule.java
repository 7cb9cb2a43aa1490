package org.dmaworkbench.lang.validation;

import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.ReturnStatement;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.program.type.CType;
import org.eclipse.emf.ecore.EObject;

/** A return has a value exactly where the function has a result (T017), of its type (T002, T003). */
final class ReturnRule implements Rule {
    private final ExpressionTypes types;
    private final Fits fits;

    ReturnRule(ExpressionTypes types, Fits fits) {
        this.types = types;
        this.fits = fits;
    }

    @Override
    public void check(EObject object, Findings out) {
        if (!(object instanceof ReturnStatement r)) {
            return;
        }
        Declaration function = Declarators.enclosingFunction(r);
        Declarator name = function == null ? null : Declarators.function(function);
        CType.Func type = name == null ? null : types.functionType(name);
        if (type == null) {
            return;
        }
        boolean none = type.result() instanceof CType.Void;
        if (r.getValue() == null) {
            if (!none) {
                out.error(IssueCode.T017, r, "'" + name.getName() + "' must return a value of type "
                        + type.result().display());
            }
        } else if (none) {
            if (!(types.typeOf(r.getValue()) instanceof CType.Void)) {
                out.error(IssueCode.T017, r, "'" + name.getName() + "' is VOID and returns no value");
            }
        } else {
            fits.check(type.result(), r.getValue(), "the result of '" + name.getName() + "'", out);
        }
    }
}
