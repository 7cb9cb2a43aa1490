package org.dmaworkbench.sim.device;

/**
 * The local-to-PCI doorbell (facts pci9656 1.4.3): from the PCI side a written 1 acknowledges, which may lower INTA#.
 */
final class DoorbellRegister implements RegisterAccess {
    static final DoorbellRegister INSTANCE = new DoorbellRegister();

    private DoorbellRegister() { }

    @Override public long read(Pci9656 chip, int offset) {
        return chip.stored(offset);
    }

    @Override public void write(Pci9656 chip, int offset, long value, long lanes) {
        chip.store(offset, chip.stored(offset) & ~(value & lanes));
        chip.updateInterruptLine();
    }
}
