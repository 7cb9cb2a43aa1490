package org.dmaworkbench.sim.device;

import org.dmaworkbench.program.Hardware;

/**
 * A base address register: only bits above the size of its window keep what is written, so that all ones read back as the size
 * (facts pci9656 1.2). The lowest bit tells an I/O window.
 *
 * @param index BAR number
 */
record BaseAddressRegister(int index) implements RegisterAccess {
    private static final long PORT = 1;

    @Override public long read(Pci9656 chip, int offset) {
        return chip.stored(offset);
    }

    @Override public void write(Pci9656 chip, int offset, long value, long lanes) {
        Hardware.Bar bar = chip.bar(index);
        if (bar != null) {
            long kept = ~(bar.length() - 1) & lanes;
            chip.store(offset, chip.stored(offset) & ~kept | value & kept | (bar.port() ? PORT : 0));
        }
    }
}
