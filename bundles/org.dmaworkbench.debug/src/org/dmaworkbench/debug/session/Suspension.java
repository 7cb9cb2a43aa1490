package org.dmaworkbench.debug.session;

/**
 * Why and where a session stands.
 *
 * @param reason why
 * @param context context that is about to go on, or -1 at the end of the run
 * @param tick position in the run
 */
public record Suspension(Reason reason, int context, long tick) {
    /** Why a run stands. */
    public enum Reason {
        /** A line breakpoint. */
        BREAKPOINT,
        /** The end of a step, in either direction. */
        STEP,
        /** The user asked. */
        REQUEST,
        /** The run has ended; everything can still be looked at, and stepped back. */
        ENDED,
        /** Going back, the beginning was reached. */
        START
    }
}
