package org.dmaworkbench.sim.schedule;

import org.dmaworkbench.machine.StateBlock;

/**
 * Decides who goes on when several actors could (decision D7). An actor is a CPU that has something to run, or the first
 * timed event; each wants to go on at a virtual time. A scheduler keeps nothing of its own: what it must remember stands
 * in the state block, so that a restored machine decides as before.
 */
public interface Scheduler {
    /** Returns the name under which a run is recorded, such as {@code real-time}. */
    String name();

    /**
     * Says which actors may be taken now.
     *
     * @param times virtual time in ns of each enabled actor
     * @param count how many there are, at least 1
     * @param candidates receives indices into {@code times}, the default first
     * @return how many candidates there are, at least 1
     */
    int candidates(long[] times, int count, int[] candidates);

    /**
     * Takes one of several options.
     *
     * @param state where random state lives
     * @param choice number of this choice in the run, from 0
     * @param options how many options there are, at least 2
     * @return 0 .. options-1; 0 is the default
     */
    int take(StateBlock state, long choice, int options);

    /**
     * Says whether something that may happen does.
     *
     * @param choice number of this choice in the run, from 0
     * @param drawn what the probability says
     */
    default boolean happens(long choice, boolean drawn) {
        return drawn;
    }

    /**
     * Returns the virtual time at which a CPU must ask again before its next visible instruction.
     *
     * @param clock its own time
     * @param others when the earliest other actor wants to go on, {@code Long.MAX_VALUE} if there is none
     */
    long horizon(StateBlock state, long clock, long others);

    /** Called after a CPU was taken at time {@code clock}; a scheduler may draw how long it lets it run. */
    default void taken(StateBlock state, long clock) {
    }
}
