package org.dmaworkbench.sim.kernel;

/**
 * A position in an MDL chain: an MDL and a byte offset into it, and the step forward of facts kmdf 2.6
 * (<i>Advance</i>).
 */
public final class ChainWalk {
    private final MdlChain chain;
    private long mdl;
    private long offset;

    /** Starts {@code offset} bytes into {@code mdl}. */
    public ChainWalk(MdlChain chain, long mdl, long offset) {
        this.chain = chain;
        this.mdl = mdl;
        this.offset = offset;
    }

    /** Returns the MDL, or 0 after the walk has left the chain. */
    public long mdl() {
        return mdl;
    }

    /** Returns the offset in bytes from the start of the MDL's buffer. */
    public long offset() {
        return offset;
    }

    /**
     * Moves forward. Reaching the end of an MDL moves to the start of the next one.
     *
     * @param bytes how far
     * @return false if the walk left the chain, where KMDF dereferences NULL
     */
    public boolean advance(long bytes) {
        long rest = bytes;
        while (rest > 0) {
            long here = chain.byteCount(mdl) - offset;
            if (rest < here) {
                offset += rest;
                return true;
            }
            rest -= here;
            mdl = chain.next(mdl);
            offset = 0;
            if (mdl == 0) {
                return false;
            }
        }
        return true;
    }
}
