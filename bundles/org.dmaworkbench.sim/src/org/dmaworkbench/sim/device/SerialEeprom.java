package org.dmaworkbench.sim.device;

import static org.dmaworkbench.machine.model.MachinePackage.CHIP;
import static org.dmaworkbench.machine.model.MachinePackage.CHIP__EEPROM_BITS;
import static org.dmaworkbench.machine.model.MachinePackage.CHIP__EEPROM_SHIFT;
import static org.dmaworkbench.machine.model.MachinePackage.CHIP__EEPROM_WRITABLE;
import static org.dmaworkbench.machine.model.MachinePackage.EEPROM_WORD;
import static org.dmaworkbench.machine.model.MachinePackage.EEPROM_WORD__VALUE;

import org.dmaworkbench.machine.StateBlock;

/**
 * The serial EEPROM with 16-bit words, reached by vital product data or by its three wires (facts pci9656 1.4.7). By wire: with chip
 * select high, each rising clock takes a bit; a 1, two bits of operation and eight of address, then data, high bit first.
 */
final class SerialEeprom {
    /** 16-bit words. */
    static final int WORDS = 128;
    private static final long CLOCK = 1L << 24;
    private static final long SELECT = 1L << 25;
    private static final long DATA_IN = 1L << 26;
    private static final int COMMAND_BITS = 11;
    private static final int WORD_BITS = 16;
    private static final int READ = 2;
    private static final int WRITE = 1;
    private static final int ERASE = 3;
    /** Upper address bits of operation 0: let words be written, or not. */
    private static final int ENABLE_WRITES = 3;

    private SerialEeprom() { }

    static boolean isPresent(Pci9656 chip) {
        return chip.machine().state().rows(EEPROM_WORD) > 0;
    }

    /** Returns the dword at a byte address, its first word in the high half. */
    static long read(Pci9656 chip, int address) {
        return word(chip, address / 2) << WORD_BITS | word(chip, address / 2 + 1);
    }

    /** Writes the dword at a byte address unless PROT_AREA protects it: that register counts dwords. */
    static void write(Pci9656 chip, int address, long value) {
        int writableFrom = (int) (chip.stored(RegisterOffset.PROT_AREA & ~3) >>> 8 * (RegisterOffset.PROT_AREA & 3) & 0x7F);
        if (address / 4 >= writableFrom) {
            word(chip, address / 2, value >>> WORD_BITS);
            word(chip, address / 2 + 1, value & 0xFFFF);
        }
    }

    /** Takes a change of the wires. */
    static void wires(Pci9656 chip, long before, long now) {
        if ((now & SELECT) == 0) {
            if ((before & SELECT) != 0) {
                commit(chip);
                set(chip, CHIP__EEPROM_BITS, 0);
                set(chip, CHIP__EEPROM_SHIFT, 0);
            }
        } else if ((now & ~before & CLOCK) != 0) {
            long bit = (now & DATA_IN) != 0 ? 1 : 0;
            long bits = get(chip, CHIP__EEPROM_BITS);
            if (bits > 0 || bit != 0) {
                set(chip, CHIP__EEPROM_SHIFT, get(chip, CHIP__EEPROM_SHIFT) << 1 | bit);
                set(chip, CHIP__EEPROM_BITS, bits + 1);
            }
        }
    }

    /** Returns the level of the EEPROM's output: a 0 after the address, then the word. */
    static boolean output(Pci9656 chip) {
        int data = (int) get(chip, CHIP__EEPROM_BITS) - COMMAND_BITS;
        if (data <= 0 || data > WORD_BITS) {
            return false;
        }
        long command = get(chip, CHIP__EEPROM_SHIFT) >>> data;
        return operation(command) == READ && (word(chip, address(command)) >>> WORD_BITS - data & 1) != 0;
    }

    /** Does what the bits taken so far say, at the falling edge of chip select. */
    private static void commit(Pci9656 chip) {
        int data = (int) get(chip, CHIP__EEPROM_BITS) - COMMAND_BITS;
        long shifted = get(chip, CHIP__EEPROM_SHIFT);
        if (data < 0) {
            return;
        }
        long command = shifted >>> data;
        boolean writable = get(chip, CHIP__EEPROM_WRITABLE) != 0;
        switch (operation(command)) {
            case 0 -> set(chip, CHIP__EEPROM_WRITABLE, address(command) >>> 6 == ENABLE_WRITES ? 1 : address(command) >>> 6 == 0 ? 0 : writable ? 1 : 0);
            case WRITE -> {
                if (writable && data == WORD_BITS) {
                    word(chip, address(command), shifted & 0xFFFF);
                }
            }
            case ERASE -> {
                if (writable) {
                    word(chip, address(command), 0xFFFF);
                }
            }
            default -> { }
        }
    }

    private static int operation(long command) {
        return (int) (command >>> 8) & 3;
    }

    private static int address(long command) {
        return (int) command & 0xFF;
    }

    private static long word(Pci9656 chip, int index) {
        StateBlock state = chip.machine().state();
        return index < state.rows(EEPROM_WORD) ? state.get(EEPROM_WORD, index, EEPROM_WORD__VALUE) : 0xFFFF;
    }

    static void word(Pci9656 chip, int index, long value) {
        StateBlock state = chip.machine().state();
        if (index < state.rows(EEPROM_WORD)) {
            state.set(EEPROM_WORD, index, EEPROM_WORD__VALUE, value & 0xFFFF);
        }
    }

    private static long get(Pci9656 chip, int column) {
        return chip.machine().state().get(CHIP, 0, column);
    }

    private static void set(Pci9656 chip, int column, long value) {
        chip.machine().state().set(CHIP, 0, column, value);
    }
}
