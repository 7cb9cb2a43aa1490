package org.dmaworkbench.lang.flow;

import java.util.BitSet;
import java.util.List;

/** Computes a fact for every step: what holds before it, by whichever way it is reached. */
public final class Solver {
    private Solver() { }

    /**
     * A question about a function. Facts are immutable; {@code join} only ever moves in one direction, so an answer is
     * found.
     *
     * @param <F> what is known at a step
     */
    public interface Question<F> {
        /** Returns what holds where the analysis starts. */
        F start();

        /** Returns what holds where two ways meet; {@code a} itself if {@code b} adds nothing. */
        F join(F a, F b);

        /** Returns what holds on the other side of a step; {@code fact} itself if the step changes nothing. */
        F across(Step step, F fact);
    }

    /** Follows control from the entry; element i is what holds before step i, null where no way leads. */
    public static <F> Object[] forward(Graph graph, Question<F> question) {
        return solve(graph, question, true);
    }

    /** Follows control back from the exit; element i is what holds behind step i, null where no way leads out. */
    public static <F> Object[] backward(Graph graph, Question<F> question) {
        return solve(graph, question, false);
    }

    @SuppressWarnings("unchecked")
    private static <F> Object[] solve(Graph graph, Question<F> question, boolean forward) {
        List<Step> steps = graph.steps();
        Object[] facts = new Object[steps.size()];
        BitSet open = new BitSet(facts.length);
        int first = forward ? 0 : facts.length - 1;
        facts[first] = question.start();
        open.set(first);
        while (!open.isEmpty()) {
            int i = forward ? open.nextSetBit(0) : open.length() - 1;
            open.clear(i);
            Step step = steps.get(i);
            F across = question.across(step, (F) facts[i]);
            for (Step other : forward ? step.next() : step.before()) {
                F known = (F) facts[other.index()];
                F joined = known == null ? across : question.join(known, across);
                if (known == null || joined != known && !joined.equals(known)) {
                    facts[other.index()] = joined;
                    open.set(other.index());
                }
            }
        }
        return facts;
    }
}
