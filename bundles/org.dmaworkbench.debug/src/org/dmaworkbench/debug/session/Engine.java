package org.dmaworkbench.debug.session;

import java.util.List;

/**
 * What the debugger needs of a simulation: run until told to stop, go to a tick, and look. Positions in a run are ticks;
 * going to a tick and running on gives the same states and the same trace each time. Not thread-safe: {@link DebugSession}
 * keeps order.
 */
interface Engine {
    /** Asked before each instruction of driver code; must not allocate. */
    @FunctionalInterface
    interface Watch {
        /**
         * Returns whether to stop before this instruction.
         *
         * @param context execution context that is about to run it
         * @param function its function
         * @param pc index in the function's code
         */
        boolean stop(int context, int function, int pc);
    }

    /** Returns the present position. */
    long tick();

    /** Returns whether the run has ended. */
    boolean ended();

    /** Runs until the watch stops it or the run ends. Asks the watch about the present instruction too. */
    void run(Watch watch);

    /** Goes to a tick, back or forward. */
    void goTo(long tick);

    /** Returns the latest tick before {@code tick} that can be reached without replaying much; 0 at the start. */
    long snapshotBefore(long tick);

    /** Returns how many frames of driver functions are on a context's stack. */
    int driverDepth(int context);

    /** Returns the execution contexts that exist, in order of creation. */
    List<ContextView> contexts();

    /** Returns the frames of a context, innermost first. */
    List<FrameView> frames(int context);

    /** Returns a 64-bit hash of the whole state. */
    long stateHash();
}
