package org.dmaworkbench.sim.device;

/** Heads and tails of the messaging queues (facts pci9656 1.4.2): storage on which two interrupts depend. */
final class QueuePointerRegister implements RegisterAccess {
    static final QueuePointerRegister INSTANCE = new QueuePointerRegister();

    private QueuePointerRegister() { }

    @Override public long read(Pci9656 chip, int offset) {
        return chip.registers().bits(offset).read(chip, offset);
    }

    @Override public void write(Pci9656 chip, int offset, long value, long lanes) {
        chip.registers().bits(offset).write(chip, offset, value, lanes);
        chip.updateInterrupts();
    }
}
