package org.dmaworkbench.sim.wdf.io;

/** How far the cancellation of a request that the driver owns has come (facts kmdf 4.8); the ordinal stands in column cancelState. */
enum CancelState {
    /** The driver has not marked it cancelable, or has taken the mark back. */
    NONE,
    /** The driver has marked it cancelable. */
    CANCELABLE,
    /** Canceled; EvtRequestCancel is about to be called. */
    PENDING,
    /** EvtRequestCancel has been called. */
    DELIVERED;

    private static final CancelState[] ALL = values();

    static CancelState of(long ordinal) {
        return ALL[(int) ordinal];
    }
}
