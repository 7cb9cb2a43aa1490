package org.dmaworkbench.sim.kernel;

/**
 * A chain of memory descriptor lists as DMA arithmetic sees it. An MDL is named by a number that the implementation
 * understands (in the machine: its address); 0 is the end of a chain.
 */
public interface MdlChain {
    /** Returns the next MDL, or 0. */
    long next(long mdl);

    /** Returns the offset of the buffer in its first page, 0 to 4095. */
    int byteOffset(long mdl);

    /** Returns the length of the buffer in bytes. */
    long byteCount(long mdl);

    /** Returns the physical page frame number of page {@code page} of the buffer, from 0. */
    long frame(long mdl, int page);
}
