package org.dmaworkbench.sim.kernel;

/** What an execution context can wait for; the id that goes with it says which one. */
public final class WaitReason {
    /** A lock; id is its row. */
    public static final int LOCK = 1;
    /** Completion of a request; id is its row. */
    public static final int REQUEST = 2;
    /** A delay; id is the number of the sleep. */
    public static final int SLEEP = 3;
    /** The start of the device; id 0. */
    public static final int DEVICE_START = 4;

    private WaitReason() { }
}
