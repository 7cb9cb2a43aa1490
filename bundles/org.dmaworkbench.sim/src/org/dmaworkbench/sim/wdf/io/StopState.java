package org.dmaworkbench.sim.wdf.io;

/** What became of an EvtIoStop for a request (facts kmdf 7.5); the ordinal stands in column stopState. */
public enum StopState {
    /** EvtIoStop was not called since the queue was last on. */
    NONE,
    /** EvtIoStop was called; the driver has not answered. */
    NOTIFIED,
    /** WdfRequestStopAcknowledge(request, FALSE): the driver keeps it. */
    KEPT,
    /** WdfRequestStopAcknowledge(request, TRUE): it goes back to the head of the queue. */
    REQUEUED;

    private static final StopState[] ALL = values();

    /** Returns the state with this ordinal. */
    static StopState of(long ordinal) {
        return ALL[(int) ordinal];
    }
}
