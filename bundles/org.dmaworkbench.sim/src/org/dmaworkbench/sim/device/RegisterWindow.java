package org.dmaworkbench.sim.device;

import java.util.OptionalLong;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Mmio;

/** The chip's registers as driver code reaches them through a mapped BAR. A chip that is gone or asleep reads as all ones. */
public final class RegisterWindow implements Mmio {
    private static final int MASK = RegisterFile.LENGTH - 1;
    private final Pci9656 chip;

    /** Makes the window of a chip. */
    public RegisterWindow(Pci9656 chip) {
        this.chip = chip;
    }

    @Override public long read(Machine m, int bar, long offset, int bytes) {
        return chip.answers() ? chip.port().busRead(offset & MASK, bytes) : Presence.allOnes(bytes);
    }

    @Override public OptionalLong peek(int bar, long offset, int bytes) {
        return OptionalLong.of(chip.answers() ? chip.port().read(offset & MASK, bytes) : Presence.allOnes(bytes));
    }

    @Override public boolean serveNeighbour(Machine m) {
        return chip.outputs().otherServed();
    }

    @Override public void power(Machine m, int level) {
        chip.power(level);
    }

    @Override public void write(Machine m, int bar, long offset, int bytes, long value) {
        if (chip.answers()) {
            chip.port().cpuWrite(offset & MASK, bytes, value);
        }
    }
}
