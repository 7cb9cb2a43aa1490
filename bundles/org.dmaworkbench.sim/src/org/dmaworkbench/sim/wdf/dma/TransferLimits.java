package org.dmaworkbench.sim.wdf.dma;

import org.dmaworkbench.sim.kernel.PageMath;

/** Limits that the framework derives for an adapter (facts kmdf 1.5). */
public final class TransferLimits {
    /** No limit on the number of scatter/gather elements. */
    public static final long UNLIMITED_ELEMENTS = 0xFFFF_FFFFL;

    private TransferLimits() { }

    /**
     * Returns the longest fragment of an adapter. One map register stays in reserve for a buffer that starts inside a page.
     *
     * @param maximumLength MaximumLength of the enabler after its cast to 32 bits, bytes
     * @param mapRegisters map registers that the HAL granted
     */
    public static long maximumFragment(long maximumLength, long mapRegisters) {
        return Math.min(maximumLength, (mapRegisters - 1) * PageMath.PAGE);
    }
}
