package org.dmaworkbench.sim.device;

/**
 * A second place of the same register (facts pci9656 1.4: ACh is 08h, 78h and 7Ch are 40h and 44h).
 *
 * @param target offset of the register it stands for
 */
record AliasRegister(int target) implements RegisterAccess {
    @Override public long read(Pci9656 chip, int offset) {
        return chip.readDword(target);
    }

    @Override public void write(Pci9656 chip, int offset, long value, long lanes) {
        chip.writeDword(target, value, lanes);
    }
}
