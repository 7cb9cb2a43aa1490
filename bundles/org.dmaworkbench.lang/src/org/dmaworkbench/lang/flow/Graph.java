package org.dmaworkbench.lang.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** All steps of one function in order of the text. */
public final class Graph {
    private final List<Step> steps = new ArrayList<>();
    private final BitSet reachable = new BitSet();

    Graph() { }

    Step add(Step.Kind kind, org.eclipse.emf.ecore.EObject syntax) {
        Step step = new Step(steps.size(), kind, syntax);
        steps.add(step);
        return step;
    }

    /** Finds out what can be reached, once the last step is there. */
    void close() {
        Deque<Step> open = new ArrayDeque<>(List.of(entry()));
        reachable.set(0);
        while (!open.isEmpty()) {
            for (Step next : open.pop().next()) {
                if (!reachable.get(next.index())) {
                    reachable.set(next.index());
                    open.push(next);
                }
            }
        }
    }

    /** Returns the steps; ENTRY is the first, EXIT the last. */
    public List<Step> steps() {
        return steps;
    }

    /** Returns where the function begins. */
    public Step entry() {
        return steps.get(0);
    }

    /** Returns where every way out of the function ends. */
    public Step exit() {
        return steps.get(steps.size() - 1);
    }

    /** Returns whether any way leads to the step. */
    public boolean isReachable(Step step) {
        return reachable.get(step.index());
    }
}
