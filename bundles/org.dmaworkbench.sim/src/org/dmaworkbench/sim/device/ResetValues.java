package org.dmaworkbench.sim.device;

/** Reset values of the chip (facts pci9656 1.4, 5.0). A register that is not listed resets to 0. */
final class ResetValues {
    private static final long[][] VALUES = {
        {0x00, 0xFFF0_0000L}, {0x08, 0x0020_0000L}, {0x0C, 0x0030_0100L}, {0x10, 0xFFFF_0000L}, {0x18, 0x4043_0043L},
        {0x34, 8}, {0x68, 0x0F01_0100L}, {0x6C, 0x100D_767EL}, {0x70, 0x9656_10B5L}, {0x74, 0xBA},
        {0x80, 0x43}, {0x94, 0x43}, {0xC0, 2}, {0xE8, 0x50}, {0xF0, 0xFFF0_0000L}, {0xF8, 0x43},
    };

    private ResetValues() { }

    /** Returns the value after power-up of the dword at an offset. */
    static long of(int offset) {
        for (long[] entry : VALUES) {
            if (entry[0] == offset) {
                return entry[1];
            }
        }
        return 0;
    }

    /** Returns whether software reset gives this dword its reset value: local configuration and DMA, not the shared registers. */
    static boolean clearedBySoftwareReset(int offset) {
        return offset < 0x30 || offset >= 0x80 && offset < 0xC0 || offset >= 0xF0 && offset <= 0xFC;
    }
}
