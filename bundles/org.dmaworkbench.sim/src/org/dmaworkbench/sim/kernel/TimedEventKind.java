package org.dmaworkbench.sim.kernel;

/** Kinds of timed events and what their argument is. */
public final class TimedEventKind {
    /** A context sleeps no longer; the argument is the id of the sleep. */
    public static final int WAKE = 1;
    /** A step of a DMA channel; the argument is the chip's. */
    public static final int DMA_STEP = 2;
    /** An action of the scenario; the argument is its index. */
    public static final int SCENARIO_ACTION = 3;

    private TimedEventKind() { }
}
