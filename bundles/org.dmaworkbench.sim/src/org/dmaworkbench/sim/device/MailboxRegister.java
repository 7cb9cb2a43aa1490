package org.dmaworkbench.sim.device;

/**
 * Mailboxes 0 to 3 (facts pci9656 1.4.3): while INTCSR[3] is set a write from the bus is shown in INTCSR[31:28] until the local
 * side reads. Places 40h and 44h are the ports of the messaging queues while QSR[0] is set (1.4.2).
 *
 * @param number 0 to 3
 */
record MailboxRegister(int number) implements RegisterAccess {
    @Override public long read(Pci9656 chip, int offset) {
        return isPort(chip, offset) ? MessagingQueues.peek(chip, number) : chip.stored(home());
    }

    @Override public void wasRead(Pci9656 chip, int offset, long lanes) {
        if (isPort(chip, offset)) {
            MessagingQueues.taken(chip, number);
        }
    }

    @Override public void write(Pci9656 chip, int offset, long value, long lanes) {
        if (isPort(chip, offset)) {
            MessagingQueues.post(chip, number, value);
            return;
        }
        chip.store(home(), chip.stored(home()) & ~lanes | value & lanes);
        if ((chip.stored(RegisterOffset.INTCSR) & InterruptControlRegister.MAILBOX_ENABLE) != 0) {
            chip.mailboxes(chip.mailboxes() | 1L << number);
            chip.updateInterrupts();
        }
    }

    @Override public long localRead(Pci9656 chip, int offset) {
        chip.mailboxes(chip.mailboxes() & ~(1L << number));
        chip.updateInterrupts();
        return chip.stored(home());
    }

    @Override public void localWrite(Pci9656 chip, int offset, long value, long lanes) {
        chip.store(home(), chip.stored(home()) & ~lanes | value & lanes);
    }

    private boolean isPort(Pci9656 chip, int offset) {
        return number < 2 && offset == home() && (chip.stored(RegisterOffset.QSR) & QueueStatusRegister.PORTS) != 0;
    }

    private int home() {
        return RegisterOffset.MBOX0 + 4 * number;
    }
}
