package org.dmaworkbench.sim.device;

/** CNTRL (facts pci9656 1.4.7): PCI commands, user pins, the serial EEPROM's wires, reload and software reset. */
final class ControlRegister implements RegisterAccess {
    static final ControlRegister INSTANCE = new ControlRegister();
    static final long USER_INPUT = 1L << 17;
    static final long EEPROM_WIRES = 7L << 24;
    static final long EEPROM_OUT = 1L << 27;
    static final long EEPROM_PRESENT = 1L << 28;
    static final long RELOAD = 1L << 29;
    static final long SOFTWARE_RESET = 1L << 30;

    private ControlRegister() { }

    @Override public long read(Pci9656 chip, int offset) {
        long value = chip.registers().bits(offset).read(chip, offset) & ~(USER_INPUT | EEPROM_OUT | EEPROM_PRESENT);
        return value | (Pin.USER_INPUT.isHigh(chip) ? USER_INPUT : 0) | (SerialEeprom.output(chip) ? EEPROM_OUT : 0)
                | (SerialEeprom.isPresent(chip) ? EEPROM_PRESENT : 0);
    }

    @Override public void write(Pci9656 chip, int offset, long value, long lanes) {
        long before = chip.stored(offset);
        long now = chip.registers().bits(offset).merged(before, value, lanes);
        chip.store(offset, now);
        if (((now ^ before) & EEPROM_WIRES) != 0) {
            SerialEeprom.wires(chip, before, now);
        }
        long risen = now & ~before;
        if ((risen & SOFTWARE_RESET) != 0) {
            ChipReset.software(chip);
        }
        if ((risen & RELOAD) != 0) {
            EepromContent.load(chip, false);
        }
        if (((now ^ before) & SOFTWARE_RESET) != 0) {
            chip.busChanged();
        }
        chip.updateInterrupts();
    }
}
