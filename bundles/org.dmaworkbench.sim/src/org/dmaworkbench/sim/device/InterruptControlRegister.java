package org.dmaworkbench.sim.device;

/**
 * INTCSR (facts pci9656 1.4.4): enables are stored, the "active" bits are composed from their sources at each read. Bits 24 to
 * 27 are active low.
 */
final class InterruptControlRegister implements RegisterAccess {
    static final InterruptControlRegister INSTANCE = new InterruptControlRegister();

    static final long SYSTEM_ERROR = 1L << 2;
    static final long MAILBOX_ENABLE = 1L << 3;
    static final long POWER_ENABLE = 1L << 4;
    static final long POWER_CHANGED = 1L << 5;
    static final long MASTER_ENABLE = 1L << 8;
    static final long DOORBELL_ENABLE = 1L << 9;
    static final long ABORT_ENABLE = 1L << 10;
    static final long LOCAL_INPUT_ENABLE = 1L << 11;
    static final long DOORBELL_ACTIVE = 1L << 13;
    static final long ABORT_ACTIVE = 1L << 14;
    static final long LOCAL_INPUT_ACTIVE = 1L << 15;
    static final long LOCAL_OUTPUT_ENABLE = 1L << 16;
    static final long LOCAL_DOORBELL_ENABLE = 1L << 17;
    static final long LOCAL_DOORBELL_ACTIVE = 1L << 20;
    static final long BIST_ACTIVE = 1L << 23;
    /** Nobody owned the bus at an abort, and none was of the 256-retry kind. */
    static final long NO_ABORT_OWNER = 0xFL << 24;
    private static final int MAILBOX_SHIFT = 28;

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
        long value = chip.stored(offset) | chip.mailboxes() << MAILBOX_SHIFT;
        value |= chip.stored(RegisterOffset.L2PDBELL) != 0 ? DOORBELL_ACTIVE : 0;
        value |= chip.stored(RegisterOffset.P2LDBELL) != 0 ? LOCAL_DOORBELL_ACTIVE : 0;
        value |= StatusRegister.aborted(chip) ? ABORT_ACTIVE : 0;
        value |= Pin.LINT_INPUT.isHigh(chip) ? LOCAL_INPUT_ACTIVE : 0;
        for (int channel = 0; channel < Pci9656.CHANNELS; channel++) {
            if (chip.channel(channel).interruptPending() && shows(chip, value, channel)) {
                value |= channelActive(channel);
            }
        }
        return value;
    }

    /** Whether a latch is seen here although the channel's enable is off is open (facts pci9656 6.12 item 6). */
    private static boolean shows(Pci9656 chip, long value, int channel) {
        return !chip.options().activeNeedsEnable() || (value & channelEnable(channel)) != 0;
    }

    @Override public void write(Pci9656 chip, int offset, long value, long lanes) {
        chip.store(offset, chip.registers().bits(offset).merged(chip.stored(offset), value, lanes));
        if ((value & lanes & SYSTEM_ERROR) != 0) {
            StatusRegister.signalSystemError(chip);
        }
        chip.updateInterrupts();
    }
}
