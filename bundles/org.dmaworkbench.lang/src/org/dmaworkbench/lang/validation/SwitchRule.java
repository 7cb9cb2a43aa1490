package org.dmaworkbench.lang.validation;

import java.util.HashSet;
import java.util.Set;
import org.dmaworkbench.lang.kmdf.CaseLabel;
import org.dmaworkbench.lang.kmdf.DefaultLabel;
import org.dmaworkbench.lang.kmdf.SwitchStatement;
import org.dmaworkbench.lang.types.CTypes;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.program.type.CType;
import org.eclipse.emf.ecore.EObject;

/** A switch: an integer (T013), constant labels (T016), each once (T018). */
final class SwitchRule implements Rule {
    private final ExpressionTypes types;

    SwitchRule(ExpressionTypes types) {
        this.types = types;
    }

    @Override
    public void check(EObject object, Findings out) {
        if (!(object instanceof SwitchStatement s)) {
            return;
        }
        CType type = types.valueTypeOf(s.getValue());
        if (type != null && !CTypes.isInteger(type)) {
            out.error(IssueCode.T013, s.getValue(), "A switch needs an integer, but this is " + type.display());
        }
        labels(s.getBody(), new HashSet<>(), out);
    }

    private void labels(EObject syntax, Set<Object> seen, Findings out) {
        if (syntax == null) {
            return;
        }
        if (syntax instanceof CaseLabel c) {
            Long value = types.constant(c.getValue());
            if (value == null) {
                if (types.typeOf(c.getValue()) != null) {
                    out.error(IssueCode.T016, c, "A case label must be constant");
                }
            } else if (!seen.add(value)) {
                out.error(IssueCode.T018, c, "The case " + value + " occurs twice in this switch");
            }
        } else if (syntax instanceof DefaultLabel && !seen.add("default")) {
            out.error(IssueCode.T018, syntax, "The switch has a second default");
        }
        for (EObject child : syntax.eContents()) {
            if (!(child instanceof SwitchStatement)) {
                labels(child, seen, out);
            }
        }
    }
}
