package org.dmaworkbench.sim.device;

/** Is told where a bus master reads and writes host memory. */
public interface MemoryWatch {
    /**
     * A channel has moved data.
     *
     * @param writes whether it wrote host memory
     * @param address first physical address
     * @param length bytes
     * @param event trace number of the data
     */
    void touched(int channel, boolean writes, long address, long length, long event);
}
