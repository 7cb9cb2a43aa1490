package org.dmaworkbench.sim.device;

import static org.dmaworkbench.machine.model.MachinePackage.CHIP;
import static org.dmaworkbench.machine.model.MachinePackage.CHIP__INPUTS;

import java.util.Optional;
import org.dmaworkbench.machine.StateBlock;

/** Input pins of the chip that a scenario may drive; high means asserted, whatever the polarity of the wire. */
enum Pin {
    /** Local interrupt input. */
    LINT_INPUT("LINTi"),
    /** General purpose input. */
    USER_INPUT("USERi"),
    /** The local side wants or has data for channel 0, in demand mode. */
    REQUEST_0("DREQ0"),
    /** The same for channel 1. */
    REQUEST_1("DREQ1"),
    /** External logic ends the transfer of channel 0. */
    END_0("EOT0"),
    /** The same for channel 1. */
    END_1("EOT1");

    private final String text;

    Pin(String text) {
        this.text = text;
    }

    /** Returns the name in scenarios. */
    String text() {
        return text;
    }

    static Optional<Pin> of(String name) {
        for (Pin pin : values()) {
            if (pin.text.equals(name)) {
                return Optional.of(pin);
            }
        }
        return Optional.empty();
    }

    static Pin request(int channel) {
        return channel == 0 ? REQUEST_0 : REQUEST_1;
    }

    static Pin end(int channel) {
        return channel == 0 ? END_0 : END_1;
    }

    boolean isHigh(Pci9656 chip) {
        return (chip.machine().state().get(CHIP, 0, CHIP__INPUTS) >>> ordinal() & 1) != 0;
    }

    void set(Pci9656 chip, boolean high) {
        StateBlock state = chip.machine().state();
        long bit = 1L << ordinal();
        long inputs = state.get(CHIP, 0, CHIP__INPUTS);
        state.set(CHIP, 0, CHIP__INPUTS, high ? inputs | bit : inputs & ~bit);
    }
}
