package org.dmaworkbench.sim.device;

/** The two doorbells (facts pci9656 1.4.3): the side that rings writes 1 to set, the side that hears writes 1 to clear. */
enum DoorbellRegister implements RegisterAccess {
    /** P2LDBELL, rung from the bus. */
    TO_LOCAL,
    /** L2PDBELL, rung by the device's own processor. */
    TO_PCI;

    @Override public long read(Pci9656 chip, int offset) {
        return chip.stored(offset);
    }

    @Override public void write(Pci9656 chip, int offset, long value, long lanes) {
        ring(chip, offset, value & lanes, this == TO_LOCAL);
    }

    @Override public void localWrite(Pci9656 chip, int offset, long value, long lanes) {
        ring(chip, offset, value & lanes, this == TO_PCI);
    }

    private static void ring(Pci9656 chip, int offset, long ones, boolean sets) {
        chip.store(offset, sets ? chip.stored(offset) | ones : chip.stored(offset) & ~ones);
        chip.updateInterrupts();
    }
}
