package org.dmaworkbench.lang.ide.fixes;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.dmaworkbench.lang.ide.completion.FunctionText;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.NameReference;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.lang.validation.IssueCode;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.StructType;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** A variable that is read before a value is stored in it (T011, T038): give it one where it is declared. */
@Singleton
final class UnsetVariable implements QuickFix {
    private final ExpressionTypes types;

    @Inject
    UnsetVariable(ExpressionTypes types) {
        this.types = types;
    }

    @Override
    public Set<String> codes() {
        return Set.of(IssueCode.T011.id(), IssueCode.T038.id());
    }

    @Override
    public List<CodeFix> fixes(Problem problem) {
        NameReference name = problem.around(NameReference.class);
        if (name == null || !(name.getTarget() instanceof Declarator variable) || variable.eResource() != problem.resource()
                || Declarators.outermost(variable).getInitializer() != null) {
            return List.of();
        }
        CType type = types.typeOf(variable);
        String value = type instanceof StructType || type instanceof CType.Array ? "{0}" : type.display().equals("NTSTATUS") ? "STATUS_UNSUCCESSFUL" : FunctionText.value(type);
        int end = NodeModelUtils.findActualNodeFor(Declarators.outermost(variable)).getEndOffset();
        return List.of(problem.fix("Begin with '" + variable.getName() + " = " + value + "'", end, 0, " = " + value));
    }
}
