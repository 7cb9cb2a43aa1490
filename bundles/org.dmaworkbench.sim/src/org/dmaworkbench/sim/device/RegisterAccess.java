package org.dmaworkbench.sim.device;

/**
 * How one dword of the register window answers; one implementation per access kind or register group. Implementations have
 * no state: values live in the state block.
 */
interface RegisterAccess {
    /**
     * Returns what a read sees.
     *
     * @param offset of the dword, a multiple of 4
     */
    long read(Pci9656 chip, int offset);

    /**
     * Writes the byte lanes that are enabled.
     *
     * @param offset of the dword, a multiple of 4
     * @param value 32 bits with the written bytes at their place
     * @param lanes FFh for each byte that is written, 0 for the others
     */
    void write(Pci9656 chip, int offset, long value, long lanes);
}
