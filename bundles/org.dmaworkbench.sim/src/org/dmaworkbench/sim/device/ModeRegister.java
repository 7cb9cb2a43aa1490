package org.dmaworkbench.sim.device;

/** DMAMODE0 and DMAMODE1 (facts pci9656 1.4.9): storage whose route bit 17 is a term of INTA#. */
final class ModeRegister implements RegisterAccess {
    static final ModeRegister INSTANCE = new ModeRegister();

    static final long CHAINING = 1L << 9;
    static final long DONE_INTERRUPT = 1L << 10;
    static final long CONSTANT_LOCAL_ADDRESS = 1L << 11;
    static final long CLEAR_COUNT = 1L << 16;
    static final long INTERRUPT_TO_PCI = 1L << 17;
    static final long DAC_CHAIN_LOAD = 1L << 18;
    static final long VALID_MODE = 1L << 20;

    private static final StoredRegister BITS = new StoredRegister(0x003F_FFFFL, 0, 0);

    private ModeRegister() { }

    @Override public long read(Pci9656 chip, int offset) {
        return chip.stored(offset);
    }

    @Override public void write(Pci9656 chip, int offset, long value, long lanes) {
        chip.store(offset, BITS.merged(chip.stored(offset), value, lanes));
        chip.updateInterruptLine();
    }
}
