package org.dmaworkbench.sim.device;

import org.dmaworkbench.sim.device.fault.Moment;

/** What gives registers their reset values: software reset, waking from D3 (facts pci9656 1.4.7, 6.12 item 4). */
final class ChipReset {
    private static final int FIRST_SHARED = 0x30;

    private ChipReset() { }

    /** Resets local configuration and DMA; configuration space and shared runtime registers survive. */
    static void software(Pci9656 chip) {
        local(chip);
        if (chip.options().softwareResetsEverything()) {
            for (int offset = FIRST_SHARED; offset < RegisterOffset.DMAMODE0; offset += 4) {
                if (offset != RegisterOffset.CNTRL) {
                    reset(chip, offset);
                }
            }
        }
        chip.faults().strike(Moment.RESET, -1);
    }

    /** Gives local configuration and DMA registers their reset values and makes both channels idle. */
    static void local(Pci9656 chip) {
        for (int offset = 0; offset < RegisterFile.LENGTH; offset += 4) {
            if (isLocal(offset)) {
                reset(chip, offset);
            }
        }
        for (int n = 0; n < Pci9656.CHANNELS; n++) {
            chip.channel(n).reset();
        }
    }

    /** Local configuration becomes zero: windows decode nothing. */
    static void forget(Pci9656 chip) {
        for (int offset = 0; offset < FIRST_SHARED; offset += 4) {
            chip.store(offset, 0);
        }
        for (int offset = 0xF0; offset <= 0xF8; offset += 4) {
            chip.store(offset, 0);
        }
    }

    private static boolean isLocal(int offset) {
        return offset < FIRST_SHARED || offset >= RegisterOffset.DMAMODE0 && offset < RegisterOffset.MQCR || offset >= 0xF0 && offset <= 0xFC;
    }

    private static void reset(Pci9656 chip, int offset) {
        StoredRegister bits = chip.registers().bits(offset);
        chip.store(offset, chip.stored(offset) & bits.sticky() | bits.reset() & ~bits.sticky());
    }
}
