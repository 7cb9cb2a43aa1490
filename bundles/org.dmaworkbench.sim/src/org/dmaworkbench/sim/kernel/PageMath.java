package org.dmaworkbench.sim.kernel;

/** Arithmetic on 4 KiB pages. */
public final class PageMath {
    /** Bytes of a page. */
    public static final int PAGE = 4096;
    /** log2 of {@link #PAGE}. */
    public static final int SHIFT = 12;

    private PageMath() { }

    /** Returns the offset of an address in its page. */
    public static int offset(long address) {
        return (int) address & PAGE - 1;
    }

    /** Returns how many pages {@code length} bytes touch that start at {@code pageOffset} of a page. */
    public static long spanned(int pageOffset, long length) {
        return (pageOffset + length + PAGE - 1) >>> SHIFT;
    }
}
