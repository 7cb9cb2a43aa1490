package org.dmaworkbench.lang.ide.fixes;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.dmaworkbench.lang.ide.completion.FunctionText;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.FieldProperty;
import org.dmaworkbench.lang.kmdf.NameReference;
import org.dmaworkbench.lang.lexing.SyntaxCodes;
import org.dmaworkbench.lang.validation.IssueCode;
import org.eclipse.emf.ecore.EObject;

/** A callback that does not exist yet (S030 in a property), or a function with nothing but a prototype (T027): create it with the right signature. */
@Singleton
final class CreateFunction implements QuickFix {
    private final FunctionText functions;

    @Inject
    CreateFunction(FunctionText functions) {
        this.functions = functions;
    }

    @Override
    public Set<String> codes() {
        return Set.of(SyntaxCodes.UNKNOWN_NAME, IssueCode.T027.id());
    }

    @Override
    public List<CodeFix> fixes(Problem problem) {
        EObject object = problem.object();
        String name = null;
        String text = null;
        if (problem.code().equals(SyntaxCodes.UNKNOWN_NAME)) {
            name = problem.text();
            text = object instanceof NameReference && object.eContainer() instanceof FieldProperty property ? functions.ofProperty(property, name) : null;
        } else {
            Declarator declared = object instanceof NameReference use && use.getTarget() instanceof Declarator d ? d : object instanceof Declarator d ? d : null;
            name = declared == null ? null : declared.getName();
            text = name == null ? null : functions.ofDeclared(declared, name);
        }
        int end = problem.source().length();
        return text == null ? List.of() : List.of(problem.fix("Create function '" + name + "'", end, 0, (problem.source().endsWith("\n") ? "\n" : "\n\n") + text));
    }
}
