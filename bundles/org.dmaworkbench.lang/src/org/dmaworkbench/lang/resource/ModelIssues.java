package org.dmaworkbench.lang.resource;

import java.util.List;
import java.util.Optional;
import org.dmaworkbench.lang.preprocessing.MacroUse;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.LineAndColumn;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;
import org.eclipse.xtext.validation.ResourceValidatorImpl;

/** Checks models and shows what is wrong within the text of a macro at the place where the macro is used. */
public final class ModelIssues extends ResourceValidatorImpl {
    @Override
    public List<Issue> validate(Resource resource, CheckMode mode, CancelIndicator monitor) {
        List<Issue> issues = super.validate(resource, mode, monitor);
        if (issues != null && resource instanceof SourceResource source && !source.facts().uses().isEmpty() && source.getParseResult() != null) {
            issues.forEach(issue -> place(issue, source));
        }
        return issues;
    }

    private static void place(Issue issue, SourceResource resource) {
        if (!(issue instanceof Issue.IssueImpl open) || issue.getOffset() == null || ofText(issue, resource)) {
            return;
        }
        int offset = issue.getOffset();
        int length = issue.getLength() == null ? 0 : issue.getLength();
        Optional<MacroUse> around = resource.facts().around(offset);
        if (around.isEmpty() || offset + length > around.get().end() || length > 0 && offset > around.get().offset()) {
            return;
        }
        MacroUse use = around.get();
        ICompositeNode root = resource.getParseResult().getRootNode();
        LineAndColumn start = NodeModelUtils.getLineAndColumn(root, use.offset());
        LineAndColumn end = NodeModelUtils.getLineAndColumn(root, use.end());
        open.setOffset(use.offset());
        open.setLength(use.length());
        open.setLineNumber(start.getLine());
        open.setColumn(start.getColumn());
        open.setLineNumberEnd(end.getLine());
        open.setColumnEnd(end.getColumn());
        open.setMessage(issue.getMessage() + " (in expansion of macro " + use.macro().name() + ")");
    }

    /** What was found while the text was cut speaks of the text as it is written. */
    private static boolean ofText(Issue issue, SourceResource resource) {
        return resource.hasLexicalProblem(issue.getCode());
    }
}
