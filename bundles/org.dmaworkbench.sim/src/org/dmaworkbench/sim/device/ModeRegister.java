package org.dmaworkbench.sim.device;

/** DMAMODE0 and DMAMODE1 (facts pci9656 1.4.9): storage whose route bit 17 is a term of INTA#. */
final class ModeRegister implements RegisterAccess {
    static final ModeRegister INSTANCE = new ModeRegister();

    static final long BUS_WIDTH = 3;
    static final long CHAINING = 1L << 9;
    static final long DONE_INTERRUPT = 1L << 10;
    static final long CONSTANT_LOCAL_ADDRESS = 1L << 11;
    static final long DEMAND = 1L << 12;
    static final long END_OF_TRANSFER = 1L << 14;
    static final long CLEAR_COUNT = 1L << 16;
    static final long INTERRUPT_TO_PCI = 1L << 17;
    static final long DAC_CHAIN_LOAD = 1L << 18;
    static final long EOT_ENDS_LINK = 1L << 19;
    static final long VALID_MODE = 1L << 20;
    static final long STOP_AT_INVALID = 1L << 21;

    private ModeRegister() { }

    @Override public long read(Pci9656 chip, int offset) {
        return chip.registers().bits(offset).read(chip, offset);
    }

    @Override public void write(Pci9656 chip, int offset, long value, long lanes) {
        chip.registers().bits(offset).write(chip, offset, value, lanes);
        chip.busChanged();
        chip.updateInterrupts();
    }
}
