package org.dmaworkbench.lang.validation;

import java.util.Set;
import org.dmaworkbench.lang.kmdf.Call;
import org.dmaworkbench.lang.kmdf.ExpressionStatement;
import org.dmaworkbench.lang.kmdf.NameReference;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.lang.types.ReferenceText;
import org.dmaworkbench.program.type.CType;
import org.eclipse.emf.ecore.EObject;

/** A status that nobody looks at hides a failure (T008). */
final class StatusRule implements Rule {
    /** Functions whose status says nothing that their caller could act on. */
    private static final Set<String> UNIMPORTANT = Set.of("WdfDmaTransactionRelease", "KeDelayExecutionThread");

    private final ExpressionTypes types;

    StatusRule(ExpressionTypes types) {
        this.types = types;
    }

    @Override
    public void check(EObject object, Findings out) {
        if (object instanceof ExpressionStatement s && s.getExpression() instanceof Call call
                && types.typeOf(call) instanceof CType result
                && result.display().equals("NTSTATUS")) {
            String name = call.getCallee() instanceof NameReference n ? ReferenceText.of(n) : "the function";
            if (!UNIMPORTANT.contains(name)) {
                out.warning(IssueCode.T008, call, "The status of " + name + " is not used");
            }
        }
    }
}
