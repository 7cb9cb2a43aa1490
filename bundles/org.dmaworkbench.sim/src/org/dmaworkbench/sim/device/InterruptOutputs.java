package org.dmaworkbench.sim.device;

import static org.dmaworkbench.machine.model.MachinePackage.CHIP;
import static org.dmaworkbench.machine.model.MachinePackage.CHIP__LOCAL_INTERRUPT;
import static org.dmaworkbench.machine.model.MachinePackage.CHIP__OTHER_INTERRUPT;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.kernel.InterruptLine;
import org.dmaworkbench.sim.trace.Kind;

/** INTA#, which the chip shares with another device, and LINTo# (facts pci9656 1.4.4). */
public final class InterruptOutputs {
    private final Pci9656 chip;
    private final InterruptLine line;

    InterruptOutputs(Pci9656 chip, InterruptLine line) {
        this.chip = chip;
        this.line = line;
    }

    /** Another device on the shared line interrupts, or has been served. */
    void otherInterrupt(boolean high) {
        chip.machine().state().set(CHIP, 0, CHIP__OTHER_INTERRUPT, high ? 1 : 0);
        update();
    }

    /** The handler of the other device on the line has run. Returns whether it had anything to do. */
    public boolean otherServed() {
        boolean was = chip.machine().state().get(CHIP, 0, CHIP__OTHER_INTERRUPT) != 0;
        if (was) {
            otherInterrupt(false);
        }
        return was;
    }

    /** Sets INTA# and LINTo# as the registers demand. */
    void update() {
        StateBlock state = chip.machine().state();
        long cause = 0;
        for (DmaChannel channel : chip.channels()) {
            if (channel.interruptPending()) {
                cause = Math.max(cause, channel.lastEvent());
            }
        }
        boolean answers = chip.answers();
        boolean other = state.get(CHIP, 0, CHIP__OTHER_INTERRUPT) != 0;
        line.set(chip.machine(), other || answers && InterruptTree.asserted(chip), cause != 0 ? cause : chip.machine().cause());
        long before = state.get(CHIP, 0, CHIP__LOCAL_INTERRUPT);
        long now = answers && InterruptTree.localAsserted(chip) ? 1 : 0;
        if (before != now) {
            state.set(CHIP, 0, CHIP__LOCAL_INTERRUPT, now);
            chip.machine().trace().emit(Kind.IRQ_LINE, cause != 0 ? cause : chip.machine().cause(), now, chip.machine().trace().intern("LINTo#"));
        }
    }
}
