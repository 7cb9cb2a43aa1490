package org.dmaworkbench.sim.device;

import java.util.OptionalLong;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Mmio;

/** The chip's registers as driver code reaches them through a mapped BAR. */
public final class RegisterWindow implements Mmio {
    private final Pci9656 chip;

    /** Makes the window of a chip. */
    public RegisterWindow(Pci9656 chip) {
        this.chip = chip;
    }

    @Override public long read(Machine m, int bar, long offset, int bytes) {
        return Presence.isGone(m.state()) ? Presence.allOnes(bytes) : chip.read(offset, bytes);
    }

    /** No register of this chip changes when it is read. */
    @Override public OptionalLong peek(int bar, long offset, int bytes) {
        boolean gone = Presence.isGone(chip.machine().state());
        return OptionalLong.of(gone ? Presence.allOnes(bytes) : chip.read(offset, bytes));
    }

    @Override public void write(Machine m, int bar, long offset, int bytes, long value) {
        if (!Presence.isGone(m.state())) {
            chip.write(offset, bytes, value);
        }
    }
}
