package org.dmaworkbench.lang.validation;

import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.program.type.CType;
import org.eclipse.emf.ecore.EObject;

/**
 * What control flow shows of a function: a missing return (T006), code never reached (T012), variables read before
 * they are set (T011).
 */
final class FlowRule implements Rule {
    private final ExpressionTypes types;

    FlowRule(ExpressionTypes types) {
        this.types = types;
    }

    @Override
    public void check(EObject object, Findings out) {
        if (!(object instanceof Declaration d) || d.getBody() == null) {
            return;
        }
        boolean end = new Flow(types, out).through(d);
        Declarator name = Declarators.function(d);
        CType.Func type = types.functionType(name);
        if (end && type != null && !(type.result() instanceof CType.Void)) {
            out.error(IssueCode.T006, name, "'" + name.getName() + "' must return a value of type "
                    + type.result().display()
                    + ", but its end can be reached without return");
        }
    }
}
