package org.dmaworkbench.sim.device;

/**
 * A second place of the same register (facts pci9656 1.4: ACh is 08h, 78h and 7Ch are mailboxes 0 and 1 even while queue ports
 * stand in their first place).
 *
 * @param target offset of the register it stands for
 */
record AliasRegister(int target) implements RegisterAccess {
    @Override public long read(Pci9656 chip, int offset) {
        return chip.registers().at(target).read(chip, direct(offset));
    }

    @Override public void write(Pci9656 chip, int offset, long value, long lanes) {
        chip.registers().at(target).write(chip, direct(offset), value, lanes);
    }

    @Override public long localRead(Pci9656 chip, int offset) {
        return chip.registers().at(target).localRead(chip, direct(offset));
    }

    @Override public void localWrite(Pci9656 chip, int offset, long value, long lanes) {
        chip.registers().at(target).localWrite(chip, direct(offset), value, lanes);
    }

    /** A mailbox that is reached through its copy is the mailbox, never the port. */
    private int direct(int offset) {
        return target == RegisterOffset.MBOX0 || target == RegisterOffset.MBOX0 + 4 ? offset : target;
    }
}
