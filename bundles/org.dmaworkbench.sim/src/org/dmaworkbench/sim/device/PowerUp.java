package org.dmaworkbench.sim.device;

import static org.dmaworkbench.machine.model.MachinePackage.CHIP;
import static org.dmaworkbench.machine.model.MachinePackage.DEVICE_REGISTER;
import static org.dmaworkbench.machine.model.MachinePackage.DEVICE_REGISTER__NAME;
import static org.dmaworkbench.machine.model.MachinePackage.DEVICE_REGISTER__OFFSET;
import static org.dmaworkbench.machine.model.MachinePackage.DEVICE_REGISTER__VALUE;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.program.Hardware;
import org.dmaworkbench.program.scenario.Chip;

/** The rows of a chip in a new machine, and its registers as power-up, EEPROM and firmware leave them. */
final class PowerUp {
    private PowerUp() { }

    static void create(Pci9656 chip, Hardware hardware, Chip settings) {
        StateBlock state = chip.machine().state();
        state.add(CHIP);
        for (int dword = 0; dword < chip.registers().dwords(); dword++) {
            int row = state.add(DEVICE_REGISTER);
            state.set(DEVICE_REGISTER, row, DEVICE_REGISTER__OFFSET, 4L * dword);
            state.set(DEVICE_REGISTER, row, DEVICE_REGISTER__VALUE, chip.registers().bits(4 * dword).reset());
        }
        hardware.registers().stream().filter(r -> r.bar() == 0).forEach(r -> name(state, r, r.offset()));
        hardware.configuration().forEach(r -> name(state, r, RegisterFile.CONFIGURATION + r.offset()));
        if (settings.eeprom()) {
            EepromContent.create(chip, settings.eepromWords());
            if (!settings.eepromWords().isEmpty()) {
                EepromContent.load(chip, true);
            }
        }
        StatusRegister.set(chip, StatusRegister.STARTED);
        for (Hardware.Bar bar : hardware.bars()) {
            chip.writeDword(ConfigurationOffset.BAR0 + 4 * bar.index(), BarAddress.of(bar.index()), 0xFFFF_FFFFL);
        }
    }

    private static void name(StateBlock state, Hardware.Register register, int offset) {
        if ((offset & 3) == 0 && offset >>> 2 < state.rows(DEVICE_REGISTER)) {
            state.set(DEVICE_REGISTER, offset >>> 2, DEVICE_REGISTER__NAME, state.names().intern(register.name()));
        }
    }
}
