package org.dmaworkbench.sim.wdf.io;

/** Where a request is (facts kmdf 4.7); the ordinal stands in column state of table Request. */
public enum RequestState {
    /** Made by the I/O manager, not yet accepted by a queue. */
    NEW,
    /** Waits in a queue; the framework owns it. */
    QUEUED,
    /** The driver owns it. */
    PRESENTED,
    /** Back with its application. */
    COMPLETED;

    private static final RequestState[] ALL = values();

    /** Returns the state with this ordinal. */
    public static RequestState of(long ordinal) {
        return ALL[(int) ordinal];
    }
}
