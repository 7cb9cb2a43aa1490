package org.dmaworkbench.lang.validation;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Map;
import org.dmaworkbench.lang.flow.Flows;
import org.dmaworkbench.lang.flow.Graph;
import org.dmaworkbench.lang.flow.Place;
import org.dmaworkbench.lang.flow.Solver;
import org.dmaworkbench.lang.flow.Step;
import org.dmaworkbench.lang.kmdf.Assignment;
import org.dmaworkbench.lang.kmdf.Call;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.eclipse.emf.ecore.EObject;

/** A status that is stored and then overwritten or lost before anybody has looked at it (T029). */
final class StatusFlowRule implements Rule {
    private final ExpressionTypes types;
    private final Flows flows;

    StatusFlowRule(ExpressionTypes types, Flows flows) {
        this.types = types;
        this.flows = flows;
    }

    @Override
    public void check(EObject object, Findings out) {
        if (object instanceof Declaration d && d.getBody() != null) {
            Graph graph = flows.of(d);
            if (graph.steps().stream().anyMatch(s -> stored(s) != null)) {
                new Search(graph).report(out);
            }
        }
    }

    /** Returns the call whose status a step stores in a local variable, or null. */
    private Call stored(Step s) {
        if (s.kind() != Step.Kind.WRITE) {
            return null;
        }
        EObject value = s.syntax() instanceof Declarator d ? Declarators.outermost(d).getInitializer()
                : s.syntax().eContainer() instanceof Assignment a && a.getTarget() == s.syntax() && "=".equals(a.getOp()) ? a.getValue() : null;
        return value instanceof Call call && Statuses.isStatus(types.typeOf(call)) && !Statuses.isUnimportant(call) ? call : null;
    }

    /** Which variables somebody still looks at, from the end of the function back. */
    private final class Search implements Solver.Question<BitSet> {
        private final Graph graph;
        private final Map<Declarator, Integer> variables = new IdentityHashMap<>();

        Search(Graph graph) {
            this.graph = graph;
        }

        private int variable(EObject syntax) {
            Declarator d = syntax instanceof Declarator v ? v : place((Expression) syntax);
            return d == null ? -1 : variables.computeIfAbsent(d, v -> variables.size());
        }

        private Declarator place(Expression e) {
            Place place = Place.of(e, types);
            return place == null ? null : place.variable();
        }

        @Override
        public BitSet start() {
            return new BitSet();
        }

        @Override
        public BitSet join(BitSet a, BitSet b) {
            BitSet both = (BitSet) a.clone();
            both.or(b);
            return both.equals(a) ? a : both;
        }

        @Override
        public BitSet across(Step step, BitSet behind) {
            return switch (step.kind()) {
                case READ, ADDRESS -> with(behind, variable(step.syntax()), true);
                case CALL -> mentioned((Call) step.syntax(), behind);
                case WRITE -> with(behind, wholly(step.syntax()), false);
                default -> behind;
            };
        }

        /** UNREFERENCED_PARAMETER(status) says that the author knows. */
        private BitSet mentioned(Call call, BitSet behind) {
            return Statuses.isAcknowledged(call) ? with(behind, variable(call.getArguments().get(0)), true) : behind;
        }

        private int wholly(EObject target) {
            return target instanceof Declarator || Place.of((Expression) target, types) instanceof Place p && p.path().isEmpty() && p.whole()
                    ? variable(target) : -1;
        }

        private static BitSet with(BitSet set, int bit, boolean value) {
            if (bit < 0 || set.get(bit) == value) {
                return set;
            }
            BitSet changed = (BitSet) set.clone();
            changed.set(bit, value);
            return changed;
        }

        void report(Findings out) {
            Object[] facts = Solver.backward(graph, this);
            for (Step s : graph.steps()) {
                Call call = stored(s);
                if (call != null && wholly(s.syntax()) >= 0 && facts[s.index()] instanceof BitSet behind && !behind.get(variable(s.syntax()))
                        && graph.isReachable(s)) {
                    String name = s.syntax() instanceof Declarator d ? d.getName() : Place.of((Expression) s.syntax(), types).text();
                    out.warning(IssueCode.T029, call, "The status of " + Statuses.name(call) + " is stored in '" + name
                            + "', but overwritten or lost before anything looks at it");
                }
            }
        }
    }
}
