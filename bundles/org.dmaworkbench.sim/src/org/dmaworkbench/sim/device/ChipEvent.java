package org.dmaworkbench.sim.device;

/** Timed events of the chip. The argument holds the kind in bits 7:4, a channel in bits 3:0, and what the kind needs above. */
enum ChipEvent {
    /** A channel takes its next step; bits 63:8 are the channel's generation. */
    STEP,
    /** A channel's interrupt latch is set late. */
    LATCH,
    /** A posted write arrives; bits 63:8 are its row. */
    POSTED_WRITE;

    private static final ChipEvent[] ALL = values();

    static ChipEvent of(long argument) {
        return ALL[(int) argument >>> 4 & 0xF];
    }

    long of(int channel) {
        return (long) ordinal() << 4 | channel;
    }
}
