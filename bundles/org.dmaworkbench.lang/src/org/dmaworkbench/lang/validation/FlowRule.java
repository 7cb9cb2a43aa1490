package org.dmaworkbench.lang.validation;

import org.dmaworkbench.lang.flow.Flows;
import org.dmaworkbench.lang.flow.Graph;
import org.dmaworkbench.lang.flow.Step;
import org.dmaworkbench.lang.kmdf.BreakStatement;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.DeclarationStatement;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.EmptyStatement;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.program.type.CType;
import org.eclipse.emf.ecore.EObject;

/** What the ways through a function show: a missing return (T006), code that no way leads to (T012). */
final class FlowRule implements Rule {
    private final ExpressionTypes types;
    private final Flows flows;

    FlowRule(ExpressionTypes types, Flows flows) {
        this.types = types;
        this.flows = flows;
    }

    @Override
    public void check(EObject object, Findings out) {
        if (!(object instanceof Declaration d) || d.getBody() == null) {
            return;
        }
        Graph graph = flows.of(d);
        unreachable(graph, out);
        Declarator name = Declarators.function(d);
        CType.Func type = types.functionType(name);
        boolean end = graph.steps().stream().anyMatch(s -> s.kind() == Step.Kind.END && graph.isReachable(s));
        if (end && type != null && !(type.result() instanceof CType.Void)) {
            out.error(IssueCode.T006, name, "'" + name.getName() + "' must return a value of type "
                    + type.result().display()
                    + ", but its end can be reached without return");
        }
    }

    /** Reports the first statement of each stretch that no way leads to. */
    private static void unreachable(Graph graph, Findings out) {
        boolean inside = false;
        for (Step step : graph.steps()) {
            if (step.kind() != Step.Kind.STATEMENT) {
                continue;
            }
            boolean dead = !graph.isReachable(step);
            boolean harmless = step.syntax() instanceof BreakStatement || step.syntax() instanceof EmptyStatement
                    || step.syntax() instanceof DeclarationStatement;
            if (dead && !inside && !harmless) {
                out.warning(IssueCode.T012, step.syntax(), "This can never run");
                inside = true;
            } else if (!dead) {
                inside = false;
            }
        }
    }
}
