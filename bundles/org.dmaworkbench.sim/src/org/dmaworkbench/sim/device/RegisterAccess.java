package org.dmaworkbench.sim.device;

/**
 * How one dword of registers answers; one implementation per access kind or register group. Implementations have no state:
 * values live in the state block.
 */
interface RegisterAccess {
    /**
     * Returns what a read sees, without any effect of reading.
     *
     * @param offset of the dword, a multiple of 4
     */
    long read(Pci9656 chip, int offset);

    /** Does what reading the byte lanes has as effect. */
    default void wasRead(Pci9656 chip, int offset, long lanes) { }

    /**
     * Writes the byte lanes that are enabled.
     *
     * @param offset of the dword, a multiple of 4
     * @param value 32 bits with the written bytes at their place
     * @param lanes FFh for each byte that is written, 0 for the others
     */
    void write(Pci9656 chip, int offset, long value, long lanes);

    /** Returns what the device's own processor reads, and does what its reading has as effect. */
    default long localRead(Pci9656 chip, int offset) {
        return read(chip, offset);
    }

    /** Writes as the device's own processor does; see {@link #write}. */
    default void localWrite(Pci9656 chip, int offset, long value, long lanes) {
        write(chip, offset, value, lanes);
    }
}
