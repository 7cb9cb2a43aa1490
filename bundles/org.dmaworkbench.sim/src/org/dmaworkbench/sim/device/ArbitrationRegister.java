package org.dmaworkbench.sim.device;

/** MARBR, also at ACh (facts pci9656 1.4.5): which channel goes first, and latencies that change timing only. */
final class ArbitrationRegister implements RegisterAccess {
    static final ArbitrationRegister INSTANCE = new ArbitrationRegister();
    private static final int PRIORITY_SHIFT = 19;

    private ArbitrationRegister() { }

    /** Returns the channel that goes first, or -1 if they take turns. */
    static int first(Pci9656 chip) {
        return switch ((int) (chip.stored(RegisterOffset.MARBR) >>> PRIORITY_SHIFT) & 3) {
            case 1 -> 0;
            case 2 -> 1;
            default -> -1;
        };
    }

    @Override public long read(Pci9656 chip, int offset) {
        return chip.registers().bits(offset).read(chip, offset);
    }

    @Override public void write(Pci9656 chip, int offset, long value, long lanes) {
        chip.registers().bits(offset).write(chip, offset, value, lanes);
        chip.busChanged();
    }
}
