package org.dmaworkbench.sim.device;

/** OPQIS and OPQIM (facts pci9656 1.4.2): whether the outbound post queue holds anything, and whether that is masked. */
final class QueueInterruptRegister implements RegisterAccess {
    static final QueueInterruptRegister INSTANCE = new QueueInterruptRegister();
    static final long OUTBOUND_POST = 1L << 3;

    private QueueInterruptRegister() { }

    @Override public long read(Pci9656 chip, int offset) {
        return offset == RegisterOffset.OPQIS ? MessagingQueues.outboundPosted(chip) ? OUTBOUND_POST : 0
                : chip.registers().bits(offset).read(chip, offset);
    }

    @Override public void write(Pci9656 chip, int offset, long value, long lanes) {
        chip.registers().bits(offset).write(chip, offset, value, lanes);
        chip.updateInterrupts();
    }
}
