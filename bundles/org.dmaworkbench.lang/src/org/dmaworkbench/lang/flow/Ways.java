package org.dmaworkbench.lang.flow;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;

/** The ends that the next step will be joined to while a graph is made; none where no way leads. */
final class Ways {
    /**
     * Where control goes after a condition.
     *
     * @param holds ends of the ways on which it is true
     * @param fails ends of the ways on which it is false
     */
    record Fork(List<Step> holds, List<Step> fails) { }

    private final Graph graph;
    private List<Step> ends = new ArrayList<>();

    Ways(Graph graph) {
        this.graph = graph;
    }

    /** Adds a step behind the ends; it is the only end then. Steps that no way leads to are made too. */
    Step step(Step.Kind kind, EObject syntax) {
        Step step = graph.add(kind, syntax);
        ends.forEach(end -> end.to(step));
        open(step);
        return step;
    }

    void open(Step end) {
        ends = new ArrayList<>(2);
        ends.add(end);
    }

    void open(List<Step> some) {
        ends = new ArrayList<>(some);
    }

    void add(List<Step> more) {
        ends.addAll(more);
    }

    /** Takes the ends away: what follows is not reached from here. */
    List<Step> take() {
        List<Step> taken = ends;
        ends = new ArrayList<>(2);
        return taken;
    }
}
