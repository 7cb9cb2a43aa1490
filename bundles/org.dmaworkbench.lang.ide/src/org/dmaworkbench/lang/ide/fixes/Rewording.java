package org.dmaworkbench.lang.ide.fixes;

import com.google.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.dmaworkbench.lang.kmdf.Assignment;
import org.dmaworkbench.lang.kmdf.KmdfPackage;
import org.dmaworkbench.lang.kmdf.ReturnStatement;
import org.dmaworkbench.lang.validation.IssueCode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** One sign too few or a value too many: {@code =} for {@code ==} (T007), a VOID function that returns a value (T017). */
@Singleton
final class Rewording implements QuickFix {
    @Override
    public Set<String> codes() {
        return Set.of(IssueCode.T007.id(), IssueCode.T017.id());
    }

    @Override
    public List<CodeFix> fixes(Problem problem) {
        if (problem.code().equals(IssueCode.T007.id())) {
            Assignment assignment = problem.around(Assignment.class);
            List<INode> operator = assignment == null ? List.of() : NodeModelUtils.findNodesForFeature(assignment, KmdfPackage.Literals.ASSIGNMENT__OP);
            return operator.isEmpty() || !operator.get(0).getText().strip().equals("=") ? List.of()
                    : List.of(problem.fix("Compare with '=='", operator.get(0).getOffset(), operator.get(0).getLength(), "=="));
        }
        ReturnStatement statement = problem.around(ReturnStatement.class);
        if (statement == null || statement.getValue() == null) {
            return List.of();
        }
        INode node = NodeModelUtils.findActualNodeFor(statement);
        return List.of(problem.fix("Return no value", node.getOffset(), node.getLength(), "return;"));
    }
}
