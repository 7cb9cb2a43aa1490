package org.dmaworkbench.sim.wdf.dma;

import org.dmaworkbench.sim.trace.TraceNames;

/** States of a DMA transaction; the ordinals are KMDF's numbers (facts kmdf 2.2). */
public enum TransactionState {
    INVALID, CREATED, RESERVED, INITIALIZED, TRANSFER, TRANSFER_COMPLETED, TRANSFER_FAILED, RELEASED, DELETED;

    private static final TransactionState[] ALL = values();

    /** Returns the state with this number, 0 to 8. */
    public static TransactionState of(long number) {
        return ALL[(int) number];
    }

    /** Returns the name that messages and traces use. */
    public String label() {
        return TraceNames.transactionState(ordinal());
    }
}
