package org.dmaworkbench.machine;

/** A bus without devices: reads give all ones, writes are lost, as on PCI. */
final class NoBus implements MmioBus {
    static final NoBus INSTANCE = new NoBus();

    private NoBus() {
    }

    @Override public long read(int region, long offset, int bytes) {
        return bytes == 8 ? -1L : (1L << 8 * bytes) - 1;
    }

    @Override public void write(int region, long offset, int bytes, long value) {
        // Nobody listens.
    }
}
