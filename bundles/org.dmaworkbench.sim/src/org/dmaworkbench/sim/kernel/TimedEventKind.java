package org.dmaworkbench.sim.kernel;

/** Kinds of timed events and what their argument is. */
public final class TimedEventKind {
    /** A context sleeps no longer; the argument is the id of the sleep. */
    public static final int WAKE = 1;
    /** Something of the chip; the argument is the chip's. */
    public static final int DMA_STEP = 2;
    /** An action of the scenario; the argument is its index. */
    public static final int SCENARIO_ACTION = 3;

    /** The HAL grants map registers that it held back; the argument is the adapter's row. */
    public static final int MAP_REGISTER_GRANT = 7;
    /** A timer of the driver is due; the argument is its row in table Timer. */
    public static final int TIMER = 4;
    /** A device has been idle for long enough, or is wanted again; the argument is its row. */
    public static final int IDLE = 6;
    /** Somebody's patience with a lock is over; the argument is the lock's row. */
    public static final int LOCK_TIMEOUT = 5;

    /** A fault that the scenario injects at a time; the argument is its index. */
    public static final int FAULT = 8;

    /** Somebody's patience with an event is over; the argument is its address. */
    public static final int EVENT_TIMEOUT = 9;

    private TimedEventKind() { }
}
