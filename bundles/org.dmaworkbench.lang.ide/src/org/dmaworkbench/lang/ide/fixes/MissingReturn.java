package org.dmaworkbench.lang.ide.fixes;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.dmaworkbench.lang.ide.completion.FunctionText;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.lang.validation.IssueCode;
import org.dmaworkbench.program.type.CType;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** A function that can end without a result (T006): return one at its end. */
@Singleton
final class MissingReturn implements QuickFix {
    private final ExpressionTypes types;

    @Inject
    MissingReturn(ExpressionTypes types) {
        this.types = types;
    }

    @Override
    public Set<String> codes() {
        return Set.of(IssueCode.T006.id());
    }

    @Override
    public List<CodeFix> fixes(Problem problem) {
        Declaration function = problem.around(Declaration.class);
        if (function == null || function.getBody() == null || !(types.functionType(Declarators.function(function)) instanceof CType.Func type)) {
            return List.of();
        }
        String variable = StatusVariable.of(function);
        String value = variable != null && type.result().display().equals("NTSTATUS") ? variable : FunctionText.value(type.result());
        int brace = NodeModelUtils.findActualNodeFor(function.getBody()).getEndOffset() - 1;
        String source = problem.source();
        int line = source.lastIndexOf('\n', brace) + 1;
        String statement = "return " + value + ";";
        return List.of(source.substring(line, brace).isBlank() ? problem.fix("Add '" + statement + "'", line, 0, problem.indentation(brace) + "    " + statement + "\n")
                : problem.fix("Add '" + statement + "'", brace, 0, statement + " "));
    }
}
