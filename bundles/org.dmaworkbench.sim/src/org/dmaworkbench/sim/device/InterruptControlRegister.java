package org.dmaworkbench.sim.device;

/**
 * INTCSR (facts pci9656 1.4.4): enables are stored, the "active" bits are composed from their sources at each read. Bits 21
 * and 22 show the channels' latches even when 18 and 19 are 0.
 */
final class InterruptControlRegister implements RegisterAccess {
    static final InterruptControlRegister INSTANCE = new InterruptControlRegister();

    static final long MASTER_ENABLE = 1L << 8;
    static final long DOORBELL_ENABLE = 1L << 9;
    static final long ABORT_ENABLE = 1L << 10;
    static final long LOCAL_INPUT_ENABLE = 1L << 11;
    static final long DOORBELL_ACTIVE = 1L << 13;
    static final long ABORT_ACTIVE = 1L << 14;
    static final long LOCAL_INPUT_ACTIVE = 1L << 15;
    static final long LOCAL_DOORBELL_ACTIVE = 1L << 20;

    private static final StoredRegister BITS = new StoredRegister(0x000F_1F5FL, 0xA0L, 0);

    private InterruptControlRegister() { }

    /** Returns the interrupt enable of a channel. */
    static long channelEnable(int channel) {
        return 1L << 18 + channel;
    }

    /** Returns the "active" bit of a channel. */
    static long channelActive(int channel) {
        return 1L << 21 + channel;
    }

    /** Returns the bit that is 0 when the channel owned the bus at the last abort. */
    static long channelNotMasterOnAbort(int channel) {
        return 1L << 25 + channel;
    }

    @Override public long read(Pci9656 chip, int offset) {
        long value = chip.stored(offset);
        if (chip.stored(RegisterOffset.L2PDBELL) != 0) {
            value |= DOORBELL_ACTIVE;
        }
        if (chip.stored(RegisterOffset.P2LDBELL) != 0) {
            value |= LOCAL_DOORBELL_ACTIVE;
        }
        for (int channel = 0; channel < Pci9656.CHANNELS; channel++) {
            if (chip.channel(channel).interruptPending()) {
                value |= channelActive(channel);
            }
        }
        return value;
    }

    @Override public void write(Pci9656 chip, int offset, long value, long lanes) {
        chip.store(offset, BITS.merged(chip.stored(offset), value, lanes));
        chip.updateInterruptLine();
    }
}
