package org.dmaworkbench.sim.device;

/**
 * The address of vital product data (facts pci9656 1.2): written with flag 0 it reads a dword of the EEPROM and sets the flag;
 * written with flag 1 it writes the dword, where PROT_AREA lets it, and clears the flag.
 */
final class VitalDataRegister implements RegisterAccess {
    static final VitalDataRegister INSTANCE = new VitalDataRegister();
    private static final long FLAG = 1L << 31;
    private static final int ADDRESS_SHIFT = 16;
    private static final long ADDRESS = 0x7FFC;

    private VitalDataRegister() { }

    @Override public long read(Pci9656 chip, int offset) {
        return chip.registers().bits(offset).read(chip, offset);
    }

    @Override public void write(Pci9656 chip, int offset, long value, long lanes) {
        chip.registers().bits(offset).write(chip, offset, value, lanes);
        if ((lanes & FLAG) == 0) {
            return;
        }
        int address = (int) (chip.stored(offset) >>> ADDRESS_SHIFT & ADDRESS);
        if ((value & FLAG) != 0) {
            SerialEeprom.write(chip, address, chip.stored(ConfigurationOffset.VPD_DATA));
            chip.store(offset, chip.stored(offset) & ~FLAG);
        } else {
            chip.store(ConfigurationOffset.VPD_DATA, SerialEeprom.read(chip, address));
            chip.store(offset, chip.stored(offset) | FLAG);
        }
    }
}
