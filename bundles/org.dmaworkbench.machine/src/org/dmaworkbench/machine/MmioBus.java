package org.dmaworkbench.machine;

/** Takes the accesses to MMIO regions. A bus may throw {@link MemoryFault} no more than a device may: it always answers. */
public interface MmioBus {
    /**
     * Reads from a device window.
     *
     * @param region row of the region
     * @param offset bytes from its start
     * @param bytes 1, 2, 4 or 8
     * @return the value, zero-extended
     */
    long read(int region, long offset, int bytes);

    /** Writes to a device window; see {@link #read}. */
    void write(int region, long offset, int bytes, long value);
}
