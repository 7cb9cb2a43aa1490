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

    /** A queue that has stopped; id is its row. */
    public static final int QUEUE_STOPPED = 10;
    /** A queue that is empty and of which the driver owns no request; id is its row. */
    public static final int QUEUE_EMPTY = 11;

    /** Something about a queue that power handling waits for has changed; id is its row. */
    public static final int QUEUE_CHANGED = 12;
    /** The end of another power transition of a device; id is its row. */
    public static final int DEVICE_POWER = 13;
    /** An event of the kernel; id is its address. */
    public static final int EVENT = 14;
    /** A spin lock in memory; id is its address. */
    public static final int SPIN_WORD = 15;
    /** The end of a callback; id is the row of its object in table WdfObject. */
    public static final int CALLBACK = 5;

    private WaitReason() { }
}
