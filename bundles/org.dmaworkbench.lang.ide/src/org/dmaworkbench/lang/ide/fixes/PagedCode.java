package org.dmaworkbench.lang.ide.fixes;

import com.google.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.validation.IssueCode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** A function and its section that disagree (T036): PAGED_CODE() at its beginning, or the section before it. */
@Singleton
final class PagedCode implements QuickFix {
    @Override
    public Set<String> codes() {
        return Set.of(IssueCode.T036.id());
    }

    @Override
    public List<CodeFix> fixes(Problem problem) {
        Declaration function = problem.around(Declaration.class);
        if (function == null || function.getBody() == null) {
            return List.of();
        }
        if (problem.message().contains("says PAGED_CODE()")) {
            int line = problem.source().lastIndexOf('\n', NodeModelUtils.findActualNodeFor(function).getOffset() - 1) + 1;
            String pragma = "#pragma alloc_text(PAGE, " + Declarators.function(function).getName() + ")";
            return List.of(problem.fix("Add '" + pragma + "'", line, 0, pragma + "\n"));
        }
        int brace = NodeModelUtils.findActualNodeFor(function.getBody()).getOffset() + 1;
        boolean ownLine = problem.source().startsWith("\n", brace) || problem.source().startsWith("\r", brace);
        return List.of(problem.fix("Begin with 'PAGED_CODE();'", brace, 0, ownLine ? "\n" + problem.indentation(brace) + "    PAGED_CODE();" : " PAGED_CODE();"));
    }
}
