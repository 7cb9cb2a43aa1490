package org.dmaworkbench.lang.validation;

import org.dmaworkbench.lang.kmdf.Assignment;
import org.dmaworkbench.lang.kmdf.DoStatement;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.ForStatement;
import org.dmaworkbench.lang.kmdf.IfStatement;
import org.dmaworkbench.lang.kmdf.WhileStatement;
import org.eclipse.emf.ecore.EObject;

/** An assignment as a whole condition is mostly a comparison with a missing {@code =} (T007). */
final class ConditionRule implements Rule {
    @Override
    public void check(EObject object, Findings out) {
        Expression condition = switch (object) {
            case IfStatement s -> s.getCondition();
            case WhileStatement s -> s.getCondition();
            case DoStatement s -> s.getCondition();
            case ForStatement s -> s.getCondition();
            default -> null;
        };
        if (condition instanceof Assignment a && a.getOp().equals("=")) {
            out.warning(IssueCode.T007, a, "This assigns; a comparison is written ==");
        }
    }
}
