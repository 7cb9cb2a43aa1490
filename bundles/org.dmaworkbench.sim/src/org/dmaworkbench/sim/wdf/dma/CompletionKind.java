package org.dmaworkbench.sim.wdf.dma;

/** Which of the DmaCompleted functions was called (facts kmdf 2.2). */
public enum CompletionKind {
    /** WdfDmaTransactionDmaCompleted: the whole fragment counts. */
    FULL,
    /** WdfDmaTransactionDmaCompletedWithLength: a part counts, the rest is sent again. */
    PARTIAL,
    /** WdfDmaTransactionDmaCompletedFinal: a part counts and nothing more is sent. */
    ABORT
}
