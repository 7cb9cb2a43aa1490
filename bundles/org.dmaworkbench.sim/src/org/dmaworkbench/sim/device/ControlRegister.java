package org.dmaworkbench.sim.device;

/** CNTRL (facts pci9656 1.4.7): storage, write-1-to-clear bits 20 and 21, and software reset in bit 30. */
final class ControlRegister implements RegisterAccess {
    static final ControlRegister INSTANCE = new ControlRegister();
    static final long SOFTWARE_RESET = 1L << 30;

    private static final StoredRegister BITS = new StoredRegister(0xE70D_FFFFL, 3L << 20, 0);

    private ControlRegister() { }

    @Override public long read(Pci9656 chip, int offset) {
        return chip.stored(offset);
    }

    @Override public void write(Pci9656 chip, int offset, long value, long lanes) {
        long before = chip.stored(offset);
        long now = BITS.merged(before, value, lanes);
        chip.store(offset, now);
        if ((now & ~before & SOFTWARE_RESET) != 0) {
            chip.softwareReset();
        }
    }
}
