package org.dmaworkbench.sim.history;

/** The run whose past one looks at, as {@link Travel} moves it. */
public interface Session {
    /** Goes to a position; beyond the end it is the end, judged. */
    void goTo(long tick);

    /** Goes back to the statement before; returns its tick or -1. */
    long backAStatement();

    /** Says that the run is about to be moved: if it was over, it no longer is. */
    void moves();
}
