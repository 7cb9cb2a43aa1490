package org.dmaworkbench.sim.device;

/**
 * DMACSR0 and DMACSR1 (facts pci9656 1.4.11): two 8-bit command/status registers in one dword. Only the bytes that a write
 * enables are commanded; a 32-bit write commands both channels.
 */
final class DmaCommandRegister implements RegisterAccess {
    static final DmaCommandRegister INSTANCE = new DmaCommandRegister();

    static final int ENABLE = 1;
    static final int START = 2;
    static final int ABORT = 4;
    static final int CLEAR = 8;
    static final int DONE = 16;

    private DmaCommandRegister() { }

    @Override public long read(Pci9656 chip, int offset) {
        return status(chip.channel(0)) | status(chip.channel(1)) << 8;
    }

    @Override public void write(Pci9656 chip, int offset, long value, long lanes) {
        for (int channel = 0; channel < Pci9656.CHANNELS; channel++) {
            if ((lanes >>> 8 * channel & 0xFF) != 0) {
                command(chip.channel(channel), (int) (value >>> 8 * channel) & 0xFF);
            }
        }
        chip.updateInterrupts();
    }

    private static long status(DmaChannel channel) {
        return (channel.enabled() ? ENABLE : 0) | (channel.done() ? DONE : 0);
    }

    /** Abort works on a channel that is disabled already, or is disabled by the same write. */
    static void command(DmaChannel channel, int bits) {
        if ((bits & CLEAR) != 0) {
            channel.interrupt(false);
        }
        channel.enable((bits & ENABLE) != 0);
        if ((bits & ABORT) != 0 && !channel.enabled()) {
            channel.abort();
        }
        if ((bits & START) != 0 && channel.enabled()) {
            channel.start();
        }
    }
}
