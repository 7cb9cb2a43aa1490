package org.dmaworkbench.sim;

/**
 * Why a run came back.
 *
 * @param reason what happened
 * @param context id of the context that is about to execute, or -1 when none in particular
 * @param tick position in the run
 */
public record Stop(Reason reason, int context, long tick) {
    /** What makes a run come back. */
    public enum Reason {
        /** The stop condition held before a statement. */
        CONDITION,
        /** The tick limit of the condition is reached. */
        TICK,
        /** {@link Simulation#suspend} was called. */
        SUSPENDED,
        /** The run is over; {@link Simulation#verdict} says how. */
        ENDED
    }
}
