package org.dmaworkbench.lang.flow;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.dmaworkbench.lang.kmdf.Assignment;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.eclipse.emf.ecore.EObject;

/**
 * What the ways through a function find out about its variables, so that two tests of one variable are known to agree: {@code if (a) x = 1;
 * … if (a) use(x);}. Only simple tests of local variables count ({@link Decision}), between stores in them; where a variable's address is
 * taken, a call forgets what was known.
 */
public final class Decisions {
    private static final int MOST = 24;

    private final ExpressionTypes types;
    private final Decision[] at;
    private final Set<Declarator> tested = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Declarator> exposed = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Reads the tests of a function. */
    public Decisions(Graph graph, ExpressionTypes types) {
        this.types = types;
        this.at = new Decision[graph.steps().size()];
        for (Step step : graph.steps()) {
            switch (step.kind()) {
                case HOLDS, FAILS -> {
                    Decision decision = Decision.of((Expression) step.syntax(), step.kind() == Step.Kind.HOLDS, types);
                    at[step.index()] = decision;
                    if (decision != null) {
                        tested.add(decision.variable());
                    }
                }
                case ADDRESS -> {
                    Declarator variable = variable(step.syntax());
                    if (variable != null) {
                        exposed.add(variable);
                    }
                }
                default -> { }
            }
        }
        exposed.retainAll(tested);
    }

    private Declarator variable(EObject syntax) {
        if (syntax instanceof Declarator d) {
            return d;
        }
        Place place = Place.of((Expression) syntax, types);
        return place == null ? null : place.variable();
    }

    /** Returns whether a step can find out or forget something. */
    public boolean concern(Step step) {
        return switch (step.kind()) {
            case HOLDS, FAILS -> at[step.index()] != null;
            case DECLARE, WRITE, ADDRESS -> tested.contains(variable(step.syntax()));
            case CALL -> !exposed.isEmpty();
            default -> false;
        };
    }

    /** Returns what is known behind a step that concerns it; null if no way with this knowledge leads through it. */
    public Set<Decision> across(Step step, Set<Decision> known) {
        return switch (step.kind()) {
            case HOLDS, FAILS -> found(at[step.index()], known);
            case DECLARE, ADDRESS -> without(Set.of(variable(step.syntax())), known);
            case CALL -> without(exposed, known);
            case WRITE -> {
                Set<Decision> rest = without(Set.of(variable(step.syntax())), known);
                Long constant = types.constant(stored(step.syntax()));
                yield constant == null ? rest : found(Decision.stored(variable(step.syntax()), constant, types), rest);
            }
            default -> known;
        };
    }

    private static Expression stored(EObject target) {
        return switch (target) {
            case Declarator d -> Declarators.outermost(d).getInitializer() instanceof Expression e ? e : null;
            case Expression e when e.eContainer() instanceof Assignment a && a.getTarget() == e && "=".equals(a.getOp()) -> a.getValue();
            default -> null;
        };
    }

    private static Set<Decision> found(Decision decision, Set<Decision> known) {
        if (known.stream().anyMatch(decision::excludes)) {
            return null;
        }
        if (known.contains(decision) || known.size() >= MOST) {
            return known;
        }
        Set<Decision> more = new HashSet<>(known);
        more.add(decision);
        return more;
    }

    private static Set<Decision> without(Set<Declarator> variables, Set<Decision> known) {
        if (known.stream().noneMatch(d -> variables.contains(d.variable()))) {
            return known;
        }
        Set<Decision> rest = new HashSet<>(known);
        rest.removeIf(d -> variables.contains(d.variable()));
        return rest;
    }
}
