package org.dmaworkbench.sim.device;

import static org.dmaworkbench.machine.model.MachinePackage.EEPROM_WORD;
import static org.dmaworkbench.machine.model.MachinePackage.EEPROM_WORD__VALUE;

import java.util.List;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.program.scenario.Chip;

/**
 * What the serial EEPROM holds for the chip, dword by dword, and loading it into the local configuration registers. An EEPROM that a
 * scenario does not fill holds the registers' reset values, so that loading it changes nothing.
 */
final class EepromContent {
    /** Offset of the register that each dword is for; -1 for dwords of configuration space, which only power-up loads. */
    private static final int[] REGISTER = {-1, -1, -1, 0x78, 0x7C, 0x00, 0x04, 0x08, 0x0C, 0x10, 0x14, 0x18, 0x1C, 0x20, 0x24, 0x28, 0x2C, -1,
        0xF0, 0xF4, 0xF8, -1, 0x100};

    private EepromContent() { }

    /** Fills a new EEPROM. */
    static void create(Pci9656 chip, List<Chip.EepromWord> words) {
        StateBlock state = chip.machine().state();
        for (int i = 0; i < SerialEeprom.WORDS; i++) {
            state.set(EEPROM_WORD, state.add(EEPROM_WORD), EEPROM_WORD__VALUE, 0xFFFF);
        }
        for (int dword = 0; dword < REGISTER.length; dword++) {
            long value = REGISTER[dword] < 0 ? 0xFFFF_FFFFL : chip.registers().bits(home(dword)).reset();
            SerialEeprom.word(chip, 2 * dword, value >>> 16);
            SerialEeprom.word(chip, 2 * dword + 1, value);
        }
        words.forEach(word -> SerialEeprom.word(chip, word.index(), word.value()));
    }

    /** Loads the local configuration registers; mailboxes 0 and 1 only at power-up. */
    static void load(Pci9656 chip, boolean mailboxes) {
        for (int dword = 0; SerialEeprom.isPresent(chip) && dword < REGISTER.length; dword++) {
            int register = REGISTER[dword];
            boolean mailbox = register == 0x78 || register == 0x7C;
            if (register >= 0 && chip.registers().exists(register) && (mailboxes || !mailbox)) {
                chip.store(home(dword), SerialEeprom.read(chip, 4 * dword));
            }
        }
    }

    private static int home(int dword) {
        return switch (REGISTER[dword]) {
            case 0x78 -> RegisterOffset.MBOX0;
            case 0x7C -> RegisterOffset.MBOX0 + 4;
            default -> REGISTER[dword];
        };
    }
}
