package org.dmaworkbench.sim.tests.dma;

import org.dmaworkbench.sim.kernel.MdlChain;
import org.dmaworkbench.sim.kernel.PageMath;

/** A chain of MDLs given as numbers; MDL {@code k} has the name {@code k + 1} and pages that are never adjacent. */
final class ArrayChain implements MdlChain {
    private final int[][] mdls;

    /** Takes pairs of byte offset and byte count. */
    ArrayChain(int[]... mdls) {
        this.mdls = mdls;
    }

    /** Returns a chain of one MDL. */
    static ArrayChain one(int byteOffset, int byteCount) {
        return new ArrayChain(new int[] {byteOffset, byteCount});
    }

    @Override public long next(long mdl) {
        return mdl < mdls.length ? mdl + 1 : 0;
    }

    @Override public int byteOffset(long mdl) {
        return mdls[(int) mdl - 1][0];
    }

    @Override public long byteCount(long mdl) {
        return mdls[(int) mdl - 1][1];
    }

    @Override public long frame(long mdl, int page) {
        return 0x1000 * mdl + 2L * page;
    }

    /** Returns how many pages an MDL has. */
    long pages(long mdl) {
        return PageMath.spanned(byteOffset(mdl), byteCount(mdl));
    }
}
