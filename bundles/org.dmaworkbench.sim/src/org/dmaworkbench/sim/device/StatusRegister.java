package org.dmaworkbench.sim.device;

/**
 * PCI command and status (facts pci9656 1.2). Without bit 2 of the command the chip is no bus master; while a received abort
 * stands in the status it starts no master cycle.
 */
final class StatusRegister implements RegisterAccess {
    static final StatusRegister INSTANCE = new StatusRegister();

    static final long BUS_MASTER = 1L << 2;
    static final long RECEIVED_TARGET_ABORT = 1L << 16 + 12;
    static final long RECEIVED_MASTER_ABORT = 1L << 16 + 13;
    private static final long SYSTEM_ERROR_ENABLE = 1L << 8;
    private static final long SIGNALLED_SYSTEM_ERROR = 1L << 16 + 14;
    /** What firmware and the bus driver leave in the command of a started device: I/O, memory, bus master. */
    static final long STARTED = 7;

    private StatusRegister() { }

    @Override public long read(Pci9656 chip, int offset) {
        return chip.registers().bits(offset).read(chip, offset);
    }

    @Override public void write(Pci9656 chip, int offset, long value, long lanes) {
        boolean before = aborted(chip);
        chip.registers().bits(offset).write(chip, offset, value, lanes);
        if (before && !aborted(chip)) {
            chip.store(RegisterOffset.INTCSR, chip.stored(RegisterOffset.INTCSR) | InterruptControlRegister.NO_ABORT_OWNER);
        }
        chip.updateInterrupts();
        chip.busChanged();
    }

    /** Returns whether an abort that the chip received stands in the status. */
    static boolean aborted(Pci9656 chip) {
        return (chip.stored(ConfigurationOffset.COMMAND) & (RECEIVED_MASTER_ABORT | RECEIVED_TARGET_ABORT)) != 0;
    }

    /** Returns whether the chip may start master cycles. */
    static boolean isMaster(Pci9656 chip) {
        return (chip.stored(ConfigurationOffset.COMMAND) & BUS_MASTER) != 0 && (!aborted(chip) || !chip.options().abortBlocksMaster());
    }

    static void set(Pci9656 chip, long bits) {
        chip.store(ConfigurationOffset.COMMAND, chip.stored(ConfigurationOffset.COMMAND) | bits);
    }

    static void signalSystemError(Pci9656 chip) {
        if ((chip.stored(ConfigurationOffset.COMMAND) & SYSTEM_ERROR_ENABLE) != 0) {
            set(chip, SIGNALLED_SYSTEM_ERROR);
        }
    }
}
