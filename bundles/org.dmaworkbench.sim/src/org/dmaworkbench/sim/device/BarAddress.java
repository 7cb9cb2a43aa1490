package org.dmaworkbench.sim.device;

/** Where the bus puts the windows of the device (facts pci9656 5.0). */
public final class BarAddress {
    private static final long[] BASES = {0xF7D0_0000L, 0xE800L, 0xF7C0_0000L, 0xF7C2_0000L, 0xF7C4_0000L, 0xF7C6_0000L};

    private BarAddress() { }

    /** Returns the bus address of a BAR. */
    public static long of(int bar) {
        return BASES[bar];
    }
}
