package org.dmaworkbench.sim.kernel;

/**
 * The HAL's mapping of a piece of an MDL chain to scatter/gather elements (facts kmdf 11, pci9656 5.0): one element per
 * page, or per run of physically adjacent pages inside one MDL when the host merges them.
 */
public final class ScatterGather {
    private ScatterGather() { }

    /**
     * Builds the elements of {@code length} bytes from an offset on.
     *
     * @param merge whether adjacent pages of one MDL become one element
     * @return false if the chain ends before {@code length} bytes; the sink then has what there was
     */
    public static boolean build(MdlChain chain, long firstMdl, long startOffset, long length, boolean merge, ElementSink sink) {
        long mdl = firstMdl;
        long offset = startOffset;
        long rest = length;
        while (rest > 0 && mdl != 0) {
            long here = Math.min(rest, chain.byteCount(mdl) - offset);
            inOneMdl(chain, mdl, offset, here, merge, sink);
            rest -= here;
            mdl = chain.next(mdl);
            offset = 0;
        }
        return rest == 0;
    }

    /** Returns how many map registers the HAL takes for this piece: pages touched, counted per MDL (facts kmdf 2.6). */
    public static int registers(MdlChain chain, long firstMdl, long startOffset, long length) {
        long mdl = firstMdl;
        long offset = startOffset;
        long rest = length;
        long pages = 0;
        while (rest > 0 && mdl != 0) {
            long here = Math.min(rest, chain.byteCount(mdl) - offset);
            pages += PageMath.spanned(PageMath.offset(chain.byteOffset(mdl) + offset), here);
            rest -= here;
            mdl = chain.next(mdl);
            offset = 0;
        }
        return (int) pages;
    }

    /** Returns how many elements {@link #build} makes, or -1 if the chain ends before {@code length} bytes. */
    public static int elements(MdlChain chain, long firstMdl, long startOffset, long length, boolean merge) {
        int[] count = new int[1];
        return build(chain, firstMdl, startOffset, length, merge, (address, bytes) -> count[0]++) ? count[0] : -1;
    }

    /** Returns how many MDLs a piece of a chain touches. */
    public static int mdls(MdlChain chain, long firstMdl, long startOffset, long length) {
        long mdl = firstMdl;
        long rest = length + startOffset;
        int count = 0;
        for (; rest > 0 && mdl != 0; mdl = chain.next(mdl)) {
            count++;
            rest -= chain.byteCount(mdl);
        }
        return count;
    }

    private static void inOneMdl(MdlChain chain, long mdl, long offset, long length, boolean merge, ElementSink sink) {
        long from = chain.byteOffset(mdl) + offset;
        long end = from + length;
        long runStart = 0;
        long runLength = 0;
        while (from < end) {
            int inPage = PageMath.offset(from);
            long piece = Math.min(end - from, PageMath.PAGE - inPage);
            long address = chain.frame(mdl, (int) (from >>> PageMath.SHIFT)) * PageMath.PAGE + inPage;
            if (merge && runLength > 0 && runStart + runLength == address) {
                runLength += piece;
            } else {
                if (runLength > 0) {
                    sink.element(runStart, runLength);
                }
                runStart = address;
                runLength = piece;
            }
            from += piece;
        }
        if (runLength > 0) {
            sink.element(runStart, runLength);
        }
    }
}
