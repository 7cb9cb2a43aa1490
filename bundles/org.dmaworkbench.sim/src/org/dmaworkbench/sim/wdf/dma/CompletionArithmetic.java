package org.dmaworkbench.sim.wdf.dma;

/**
 * What a completion does to the counters of a transaction and how it goes on (facts kmdf 2.7 steps 2, 3, 5 and 6), as a pure
 * transition.
 *
 * @param done bytes completed
 * @param remaining bytes not yet staged
 * @param current bytes of the fragment as the flush sees it
 * @param next how the framework goes on
 */
public record CompletionArithmetic(long done, long remaining, long current, Next next) {
    /** How a completion goes on after the mapping of the fragment was given back. */
    public enum Next {
        /** More than the fragment was claimed: ends with STATUS_INVALID_PARAMETER, counters unchanged, nothing given back before the end. */
        INVALID_LENGTH,
        /** A single transfer left a residue: ends with STATUS_WDF_TOO_MANY_TRANSFERS. */
        TOO_MANY_TRANSFERS,
        /** Ends with STATUS_SUCCESS. */
        FINISHED,
        /** Stages the next fragment. */
        STAGE
    }

    /**
     * Computes.
     *
     * @param kind which function was called
     * @param length bytes that the caller claims; not looked at for {@link CompletionKind#FULL}
     * @param singleTransfer whether the transaction must be one transfer
     */
    public static CompletionArithmetic of(CompletionKind kind, long length, long done, long remaining, long current, boolean singleTransfer) {
        if (kind == CompletionKind.FULL) {
            return decided(kind, done + current, remaining, current, singleTransfer);
        }
        if (Long.compareUnsigned(length, current) > 0) {
            return new CompletionArithmetic(done, remaining, current, Next.INVALID_LENGTH);
        }
        return decided(kind, done + length, remaining + current - length, length, singleTransfer);
    }

    private static CompletionArithmetic decided(CompletionKind kind, long done, long remaining, long current, boolean singleTransfer) {
        Next next;
        if (singleTransfer && remaining > 0) {
            next = Next.TOO_MANY_TRANSFERS;
        } else if (remaining == 0 || kind == CompletionKind.ABORT) {
            next = Next.FINISHED;
        } else {
            next = Next.STAGE;
        }
        return new CompletionArithmetic(done, remaining, current, next);
    }
}
