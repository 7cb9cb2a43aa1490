package org.dmaworkbench.lang.validation;

import org.dmaworkbench.lang.kmdf.Call;
import org.dmaworkbench.lang.kmdf.ExpressionStatement;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.eclipse.emf.ecore.EObject;

/** A status that nobody looks at hides a failure (T008). */
final class StatusRule implements Rule {
    private final ExpressionTypes types;

    StatusRule(ExpressionTypes types) {
        this.types = types;
    }

    @Override
    public void check(EObject object, Findings out) {
        if (object instanceof ExpressionStatement s && s.getExpression() instanceof Call call
                && Statuses.isStatus(types.typeOf(call)) && !Statuses.isUnimportant(call)) {
            out.warning(IssueCode.T008, call, "The status of " + Statuses.name(call) + " is not used");
        }
    }
}
