package org.dmaworkbench.sim.device;

/** QSR of the messaging queues (facts pci9656 1.4.2): bit 5 shows whether the inbound post queue holds anything. */
final class QueueStatusRegister implements RegisterAccess {
    static final QueueStatusRegister INSTANCE = new QueueStatusRegister();
    /** The ports stand in the place of mailboxes 0 and 1. */
    static final long PORTS = 1;
    static final long INBOUND_POST_MASK = 1L << 4;
    static final long INBOUND_POST = 1L << 5;
    static final long OVERFLOW_MASK = 1L << 6;
    static final long OVERFLOW = 1L << 7;

    private QueueStatusRegister() { }

    @Override public long read(Pci9656 chip, int offset) {
        return chip.registers().bits(offset).read(chip, offset) & ~INBOUND_POST | (MessagingQueues.inboundPosted(chip) ? INBOUND_POST : 0);
    }

    @Override public void write(Pci9656 chip, int offset, long value, long lanes) {
        chip.registers().bits(offset).write(chip, offset, value, lanes);
        chip.updateInterrupts();
    }
}
