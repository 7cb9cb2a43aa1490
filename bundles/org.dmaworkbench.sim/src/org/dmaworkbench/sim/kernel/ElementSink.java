package org.dmaworkbench.sim.kernel;

/** Receives scatter/gather elements in order. */
@FunctionalInterface
public interface ElementSink {
    /**
     * Takes one element.
     *
     * @param address device logical address
     * @param length bytes, at least 1
     */
    void element(long address, long length);
}
