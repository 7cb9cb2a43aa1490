package org.dmaworkbench.sim.wdf.dma;

import org.dmaworkbench.sim.kernel.MdlChain;
import org.dmaworkbench.sim.kernel.PageMath;

/**
 * How many map registers a piece of an MDL chain needs, and how much of it fits (facts kmdf 2.6 <i>Registers</i>). Pages are
 * counted per MDL; physical contiguity is ignored.
 *
 * @param need map registers for the whole piece, {@link #UNKNOWN} when the chain is too short
 * @param possible bytes up to the last MDL boundary that fits into the available registers; the whole piece when it fits
 */
public record MapRegisterNeed(long need, long possible) {
    /** The need that KMDF is left with when it found the chain too short. */
    public static final long UNKNOWN = 0xFFFF_FFFFL;

    /** Returns whether the chain is shorter than the piece by more than KMDF tolerates (STATUS_BUFFER_TOO_SMALL). */
    public boolean tooShort() {
        return need == UNKNOWN;
    }

    /**
     * Counts.
     *
     * @param offset bytes into {@code mdl}
     * @param length bytes of the piece
     * @param available map registers of the adapter
     */
    public static MapRegisterNeed of(MdlChain chain, long mdl, long offset, long length, long available) {
        long at = mdl;
        long skip = offset;
        long rest = length;
        long bytes = 0;
        long need = 0;
        long possible = 0;
        int pageOffset = 0;
        while (at != 0 && rest > 0) {
            pageOffset = PageMath.offset(chain.byteOffset(at) + skip);
            long inMdl = chain.byteCount(at) - skip;
            bytes += inMdl;
            boolean last = chain.next(at) == 0 || inMdl >= rest;
            long counted = last ? rest : inMdl;
            need += PageMath.spanned(pageOffset, counted);
            if (need <= available) {
                possible += counted;
            }
            rest -= counted;
            at = chain.next(at);
            skip = 0;
        }
        if (bytes + PageMath.PAGE < length + pageOffset) {
            return new MapRegisterNeed(UNKNOWN, length);
        }
        return new MapRegisterNeed(need, possible);
    }
}
