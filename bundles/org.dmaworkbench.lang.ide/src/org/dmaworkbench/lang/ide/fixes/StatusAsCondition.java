package org.dmaworkbench.lang.ide.fixes;

import com.google.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.dmaworkbench.lang.validation.IssueCode;

/** A status as a condition (T039) is true for failures: ask NT_SUCCESS, for failure as written or for success as probably meant. */
@Singleton
final class StatusAsCondition implements QuickFix {
    @Override
    public Set<String> codes() {
        return Set.of(IssueCode.T039.id());
    }

    @Override
    public List<CodeFix> fixes(Problem problem) {
        String text = problem.text();
        boolean negated = problem.offset() > 0 && problem.source().charAt(problem.offset() - 1) == '!';
        if (negated) {
            return List.of(problem.fix("Change to 'NT_SUCCESS(" + text + ")'", problem.offset() - 1, problem.length() + 1, "NT_SUCCESS(" + text + ")"));
        }
        return List.of(problem.fix("Change to 'NT_SUCCESS(" + text + ")'", problem.offset(), problem.length(), "NT_SUCCESS(" + text + ")"),
                problem.fix("Change to '!NT_SUCCESS(" + text + ")'", problem.offset(), problem.length(), "!NT_SUCCESS(" + text + ")"));
    }
}
