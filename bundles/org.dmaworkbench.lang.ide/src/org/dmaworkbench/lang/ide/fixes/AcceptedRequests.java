package org.dmaworkbench.lang.ide.fixes;

import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dmaworkbench.lang.kmdf.AcceptedRequest;
import org.dmaworkbench.lang.kmdf.AcceptsProperty;
import org.dmaworkbench.lang.validation.IssueCode;
import org.dmaworkbench.lang.validation.Repair;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** A type of request that a queue cannot accept (D009, D010), or any on the default queue (D011): leave it out. */
@Singleton
final class AcceptedRequests implements QuickFix {
    @Override
    public Set<String> codes() {
        return Set.of(IssueCode.D009.id(), IssueCode.D010.id(), IssueCode.D011.id());
    }

    @Override
    public List<CodeFix> fixes(Problem problem) {
        AcceptsProperty property = problem.around(AcceptsProperty.class);
        if (property == null) {
            return List.of();
        }
        INode node = NodeModelUtils.findActualNodeFor(property);
        List<AcceptedRequest> kept = new ArrayList<>(property.getRequests());
        kept.remove(problem.around(AcceptedRequest.class));
        if (problem.code().equals(IssueCode.D011.id()) || kept.isEmpty()) {
            Problem whole = new Problem(problem.resource(), problem.code(), node.getOffset(), node.getLength(), problem.message(), problem.data());
            return List.of(DeclaredRepairs.fix(whole, Repair.remove("Leave 'accepts' out")));
        }
        String text = kept.stream().map(r -> NodeModelUtils.getTokenText(NodeModelUtils.findActualNodeFor(r))).collect(Collectors.joining(", "));
        return List.of(problem.fix("Do not accept " + problem.text() + " requests", node.getOffset(), node.getLength(), "accepts " + text + ";"));
    }
}
