package org.dmaworkbench.sim.device;

/** The condition under which the chip pulls INTA# (facts pci9656 1.4.4). */
final class InterruptTree {
    private InterruptTree() { }

    /** Returns whether INTA# is asserted. */
    static boolean asserted(Pci9656 chip) {
        long control = InterruptControlRegister.INSTANCE.read(chip, RegisterOffset.INTCSR);
        if ((control & InterruptControlRegister.MASTER_ENABLE) == 0) {
            return false;
        }
        return both(control, InterruptControlRegister.DOORBELL_ACTIVE, InterruptControlRegister.DOORBELL_ENABLE)
                || both(control, InterruptControlRegister.ABORT_ACTIVE, InterruptControlRegister.ABORT_ENABLE)
                || both(control, InterruptControlRegister.LOCAL_INPUT_ACTIVE, InterruptControlRegister.LOCAL_INPUT_ENABLE)
                || channel(chip, control, 0) || channel(chip, control, 1)
                || (chip.stored(RegisterOffset.OPQIS) & 8) != 0 && (chip.stored(RegisterOffset.OPQIM) & 8) == 0;
    }

    private static boolean channel(Pci9656 chip, long control, int channel) {
        return both(control, InterruptControlRegister.channelActive(channel), InterruptControlRegister.channelEnable(channel))
                && (chip.stored(RegisterOffset.mode(channel)) & ModeRegister.INTERRUPT_TO_PCI) != 0;
    }

    private static boolean both(long value, long a, long b) {
        return (value & a) != 0 && (value & b) != 0;
    }
}
