package org.dmaworkbench.sim.wdf.dma;

import org.dmaworkbench.sim.kernel.ChainWalk;
import org.dmaworkbench.sim.kernel.MdlChain;

/**
 * The walk of Initialize over a scatter/gather transaction (facts kmdf 2.6): cuts the whole length into fragments and refuses
 * if one of them may need more elements than the device takes. It never makes a fragment smaller to satisfy the limit.
 */
public final class FragmentationCheck {
    /** What the walk found. */
    public enum Result { FITS, TOO_FRAGMENTED, BUFFER_TOO_SMALL, LEFT_THE_CHAIN, ENDLESS }

    private FragmentationCheck() { }

    /**
     * Walks.
     *
     * @param offset bytes into {@code mdl}
     * @param length bytes of the transaction
     * @param maximumFragment longest fragment of the adapter, bytes; 0 makes KMDF's own walk endless (case 134)
     * @param mapRegisters map registers of the adapter
     * @param elements the enabler's limit on elements
     */
    public static Result of(MdlChain chain, long mdl, long offset, long length, long maximumFragment, long mapRegisters, long elements) {
        if (length > 0 && maximumFragment == 0) {
            return Result.ENDLESS;
        }
        ChainWalk walk = new ChainWalk(chain, mdl, offset);
        long rest = length;
        long piece = 0;
        while (rest > 0) {
            if (!walk.advance(piece)) {
                return Result.LEFT_THE_CHAIN;
            }
            piece = Math.min(rest, maximumFragment);
            MapRegisterNeed need = MapRegisterNeed.of(chain, walk.mdl(), walk.offset(), piece, mapRegisters);
            if (need.tooShort()) {
                return Result.BUFFER_TOO_SMALL;
            }
            if (need.need() > elements) {
                return Result.TOO_FRAGMENTED;
            }
            rest -= piece;
        }
        return Result.FITS;
    }
}
