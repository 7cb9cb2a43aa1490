package org.dmaworkbench.lang.ide.fixes;

import com.google.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.dmaworkbench.lang.kmdf.ExpressionStatement;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.validation.IssueCode;

/** A status that is dropped (T008): store it in the function's status variable, or say that it does not matter. */
@Singleton
final class DroppedStatus implements QuickFix {
    @Override
    public Set<String> codes() {
        return Set.of(IssueCode.T008.id());
    }

    @Override
    public List<CodeFix> fixes(Problem problem) {
        ExpressionStatement statement = problem.around(ExpressionStatement.class);
        if (statement == null) {
            return List.of();
        }
        String variable = StatusVariable.of(Declarators.enclosingFunction(statement));
        CodeFix ignored = problem.fix("Ignore the status: '(VOID)'", problem.offset(), 0, "(VOID)");
        return variable == null ? List.of(ignored) : List.of(problem.fix("Store it in '" + variable + "'", problem.offset(), 0, variable + " = "), ignored);
    }
}
