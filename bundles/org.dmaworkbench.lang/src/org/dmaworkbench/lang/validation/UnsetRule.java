package org.dmaworkbench.lang.validation;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.dmaworkbench.lang.flow.Decision;
import org.dmaworkbench.lang.flow.Decisions;
import org.dmaworkbench.lang.flow.Flows;
import org.dmaworkbench.lang.flow.Graph;
import org.dmaworkbench.lang.flow.Place;
import org.dmaworkbench.lang.flow.Solver;
import org.dmaworkbench.lang.flow.Step;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.eclipse.emf.ecore.EObject;

/**
 * A local variable, or a member of one, is read where nothing was stored in it: on every way (T011) or on some way (T038).
 * Who passes an address on hands over the duty to store; a structure counts as stored once any of its members is.
 */
final class UnsetRule implements Rule {
    private final ExpressionTypes types;
    private final Flows flows;

    UnsetRule(ExpressionTypes types, Flows flows) {
        this.types = types;
        this.flows = flows;
    }

    @Override
    public void check(EObject object, Findings out) {
        if (object instanceof Declaration d && d.getBody() != null) {
            Graph graph = flows.of(d);
            if (graph.steps().stream().anyMatch(s -> s.kind() == Step.Kind.DECLARE)) {
                new Search(graph).report(out);
            }
        }
    }

    /**
     * What has been stored so far.
     *
     * @param unset places that some way leaves without a value
     * @param set places that some way gives one
     * @param known what all ways have found out
     * @param guards for each unset place what all ways that leave it so have found out
     */
    private record Stored(BitSet unset, BitSet set, Set<Decision> known, Map<Integer, Set<Decision>> guards) { }

    /** The search through one function. */
    private final class Search implements Solver.Question<Stored> {
        private final Graph graph;
        private final Map<Place, Integer> places = new LinkedHashMap<>();
        private final Place[] at;
        private final BitSet[] touched;
        private final Decisions decisions;

        Search(Graph graph) {
            this.graph = graph;
            decisions = new Decisions(graph, types);
            int size = graph.steps().size();
            at = new Place[size];
            for (Step s : graph.steps()) {
                Place place = place(s);
                if (place != null) {
                    at[s.index()] = new Place(place.variable(), place.path(), true);
                    places.putIfAbsent(at[s.index()], places.size());
                }
            }
            touched = new BitSet[places.size()];
        }

        private Place place(Step s) {
            return switch (s.kind()) {
                case DECLARE -> new Place((Declarator) s.syntax(), "", true);
                case READ, WRITE, ADDRESS -> s.syntax() instanceof Declarator d ? new Place(d, "", true)
                        : Place.of((Expression) s.syntax(), types);
                default -> null;
            };
        }

        /** Returns the places that a store in one touches: itself, what it is part of, and its parts. */
        private BitSet touched(Place place) {
            int number = places.get(place);
            if (touched[number] == null) {
                BitSet some = new BitSet();
                places.forEach((other, i) -> {
                    if (other.variable() == place.variable() && (other.path().startsWith(place.path()) || place.path().startsWith(other.path()))) {
                        some.set(i);
                    }
                });
                touched[number] = some;
            }
            return touched[number];
        }

        @Override
        public Stored start() {
            return new Stored(new BitSet(), new BitSet(), Set.of(), Map.of());
        }

        @Override
        public Stored join(Stored a, Stored b) {
            Map<Integer, Set<Decision>> guards = new HashMap<>(a.guards());
            b.guards().forEach((place, guard) -> guards.merge(place, guard, Search::common));
            return new Stored(union(a.unset(), b.unset()), union(a.set(), b.set()), common(a.known(), b.known()), guards);
        }

        private static Set<Decision> common(Set<Decision> a, Set<Decision> b) {
            if (a.equals(b)) {
                return a;
            }
            Set<Decision> both = new HashSet<>(a);
            both.retainAll(b);
            return both;
        }

        private static BitSet union(BitSet a, BitSet b) {
            BitSet both = (BitSet) a.clone();
            both.or(b);
            return both.cardinality() == a.cardinality() ? a : both;
        }

        @Override
        public Stored across(Step step, Stored before) {
            return stored(step, decisions.concern(step) ? decided(step, before) : before);
        }

        /** A place is not unset on a way that contradicts what left it so. */
        private Stored decided(Step step, Stored before) {
            BitSet unset = (BitSet) before.unset().clone();
            Map<Integer, Set<Decision>> guards = new HashMap<>();
            before.guards().forEach((place, guard) -> {
                Set<Decision> more = decisions.across(step, guard);
                if (more == null) {
                    unset.clear(place);
                } else {
                    guards.put(place, more);
                }
            });
            Set<Decision> known = decisions.across(step, before.known());
            return new Stored(unset, before.set(), known == null ? before.known() : known, guards);
        }

        private Stored stored(Step step, Stored before) {
            Place place = at[step.index()];
            if (place == null) {
                return before;
            }
            BitSet some = touched(place);
            if (step.kind() != Step.Kind.DECLARE && !before.unset().intersects(some)) {
                return before;
            }
            BitSet unset = (BitSet) before.unset().clone();
            BitSet set = (BitSet) before.set().clone();
            Map<Integer, Set<Decision>> guards = new HashMap<>(before.guards());
            if (step.kind() == Step.Kind.DECLARE) {
                unset.or(some);
                set.andNot(some);
                some.stream().forEach(i -> guards.put(i, before.known()));
            } else {
                // What was read without a value is reported there, and not again behind it.
                unset.andNot(some);
                set.or(some);
                some.stream().forEach(guards::remove);
            }
            return new Stored(unset, set, before.known(), guards);
        }

        void report(Findings out) {
            Object[] facts = Solver.forward(graph, this);
            for (Step s : graph.steps()) {
                if (s.kind() == Step.Kind.READ && facts[s.index()] instanceof Stored before && before.unset().get(places.get(at[s.index()]))) {
                    String name = "'" + at[s.index()].text() + "'";
                    if (before.set().get(places.get(at[s.index()]))) {
                        out.warning(IssueCode.T038, s.syntax(), name + " is read here, but on some way nothing has been stored in it");
                    } else {
                        out.warning(IssueCode.T011, s.syntax(), name + " is read here, but nothing has been stored in it");
                    }
                }
            }
        }
    }
}
