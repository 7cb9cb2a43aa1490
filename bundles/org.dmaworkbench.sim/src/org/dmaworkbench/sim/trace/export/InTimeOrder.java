package org.dmaworkbench.sim.trace.export;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Puts changes in order of time. CPUs have clocks of their own, so events of one may come after later ones of another, but never
 * by much; what is late by more than {@value #WINDOW} changes is moved to the time already reached.
 */
final class InTimeOrder {
    private static final int WINDOW = 4096;

    /**
     * A signal's new value.
     *
     * @param t virtual time in ns
     * @param number order of changes at one time
     * @param signal which one
     * @param value its value in the form of the file
     */
    record Change(long t, long number, VcdSignal signal, String value) { }

    private final PriorityQueue<Change> waiting = new PriorityQueue<>(Comparator.comparingLong(Change::t).thenComparingLong(Change::number));
    private final Consumer<Change> sink;
    private long reached = Long.MIN_VALUE;
    private long count;

    InTimeOrder(Consumer<Change> sink) {
        this.sink = sink;
    }

    void add(long t, VcdSignal signal, String value) {
        waiting.add(new Change(Math.max(t, reached), count++, signal, value));
        if (waiting.size() > WINDOW) {
            next();
        }
    }

    void end() {
        while (!waiting.isEmpty()) {
            next();
        }
    }

    private void next() {
        Change change = waiting.remove();
        reached = change.t;
        sink.accept(change);
    }
}
