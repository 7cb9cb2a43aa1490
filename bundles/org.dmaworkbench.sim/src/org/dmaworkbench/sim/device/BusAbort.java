package org.dmaworkbench.sim.device;

/** A master or target abort that a channel's master cycle meets (facts pci9656 1.6, 1.2). */
final class BusAbort {
    private BusAbort() { }

    /**
     * Notes the abort in the PCI status, INTCSR and PABTADR; then the channel hangs or is terminated, as the option says.
     *
     * @param target whether a target answered with an abort; otherwise nobody answered
     */
    static void received(Pci9656 chip, DmaChannel channel, long address, boolean target) {
        StatusRegister.set(chip, target ? StatusRegister.RECEIVED_TARGET_ABORT : StatusRegister.RECEIVED_MASTER_ABORT);
        chip.store(RegisterOffset.INTCSR, chip.stored(RegisterOffset.INTCSR)
                & ~InterruptControlRegister.channelNotMasterOnAbort(channel.number()));
        if (chip.registers().exists(RegisterOffset.PABTADR)) {
            chip.store(RegisterOffset.PABTADR, address & 0xFFFF_FFFFL);
        }
        if (chip.options().abortTerminates()) {
            channel.finish();
        } else {
            channel.hang();
        }
        chip.updateInterrupts();
    }
}
