package org.dmaworkbench.sim.tests.dma;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.dmaworkbench.sim.wdf.dma.CompletionArithmetic;
import org.dmaworkbench.sim.wdf.dma.CompletionArithmetic.Next;
import org.dmaworkbench.sim.wdf.dma.CompletionKind;
import org.junit.jupiter.api.Test;

/** Completion arithmetic of facts kmdf 2.7 (cases of 9.C). */
class CompletionArithmeticTest {
    @Test void case046_partialCompletionMovesTheRestBack() {
        assertEquals(new CompletionArithmetic(5000, 15000, 5000, Next.STAGE),
                CompletionArithmetic.of(CompletionKind.PARTIAL, 5000, 0, 11808, 8192, false));
    }

    @Test void case048_wholeLengthOnTheLastFragmentFinishes() {
        assertEquals(Next.FINISHED, CompletionArithmetic.of(CompletionKind.PARTIAL, 3616, 16384, 0, 3616, false).next());
        assertEquals(Next.STAGE, CompletionArithmetic.of(CompletionKind.PARTIAL, 8192, 0, 11808, 8192, false).next());
    }

    @Test void case049_moreThanTheFragmentIsInvalid() {
        assertEquals(new CompletionArithmetic(0, 11808, 8192, Next.INVALID_LENGTH),
                CompletionArithmetic.of(CompletionKind.PARTIAL, 8193, 0, 11808, 8192, false));
    }

    @Test void case049_lengthIsUnsigned() {
        assertEquals(Next.INVALID_LENGTH, CompletionArithmetic.of(CompletionKind.PARTIAL, -1L, 0, 0, 8192, false).next());
    }

    @Test void case050_finalEndsWithThePartDone() {
        CompletionArithmetic c = CompletionArithmetic.of(CompletionKind.ABORT, 1000, 8192, 3616, 8192, false);
        assertEquals(9192, c.done());
        assertEquals(Next.FINISHED, c.next());
    }

    @Test void case051_finalOfNothing() {
        assertEquals(new CompletionArithmetic(0, 20000, 0, Next.FINISHED),
                CompletionArithmetic.of(CompletionKind.ABORT, 0, 0, 11808, 8192, false));
    }

    @Test void case054_fullCountsTheFragmentWhateverTheDeviceDid() {
        assertEquals(8192, CompletionArithmetic.of(CompletionKind.FULL, 10, 0, 0, 8192, false).done());
    }

    @Test void singleTransferWithAResidueFails() {
        assertEquals(Next.TOO_MANY_TRANSFERS, CompletionArithmetic.of(CompletionKind.PARTIAL, 100, 0, 0, 8192, true).next());
        assertEquals(Next.TOO_MANY_TRANSFERS, CompletionArithmetic.of(CompletionKind.ABORT, 100, 0, 0, 8192, true).next());
    }

    @Test void zeroProgressStagesTheSameBytesAgain() {
        assertEquals(new CompletionArithmetic(0, 4096, 0, Next.STAGE),
                CompletionArithmetic.of(CompletionKind.PARTIAL, 0, 0, 0, 4096, false));
    }
}
