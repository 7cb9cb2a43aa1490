package org.dmaworkbench.sim.device;

/** PMCSR (facts pci9656 1.2): a power state that is written is taken at once; a written 1 clears PME_Status. */
final class PowerControlRegister implements RegisterAccess {
    static final PowerControlRegister INSTANCE = new PowerControlRegister();
    private static final long STATE = 3;
    private static final long PME_STATUS = 1L << 15;

    private PowerControlRegister() { }

    @Override public long read(Pci9656 chip, int offset) {
        return chip.registers().bits(offset).read(chip, offset);
    }

    @Override public void write(Pci9656 chip, int offset, long value, long lanes) {
        long now = chip.registers().bits(offset).merged(chip.stored(offset), value, lanes & ~(PME_STATUS | STATE));
        chip.store(offset, now & ~(value & lanes & PME_STATUS));
        if ((lanes & STATE) != 0) {
            PowerState.set(chip, (int) (value & STATE));
        }
    }
}
