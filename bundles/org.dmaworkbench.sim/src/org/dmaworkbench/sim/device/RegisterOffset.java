package org.dmaworkbench.sim.device;

/** Offsets in BAR 0 of the registers that have behaviour (facts pci9656 1.4). */
final class RegisterOffset {
    static final int MARBR = 0x08;
    static final int OPQIS = 0x30;
    static final int OPQIM = 0x34;
    static final int MBOX0 = 0x40;
    static final int P2LDBELL = 0x60;
    static final int L2PDBELL = 0x64;
    static final int INTCSR = 0x68;
    static final int CNTRL = 0x6C;
    static final int PROT_AREA = 0x0E;
    static final int DMAMODE0 = 0x80;
    static final int DMACSR = 0xA8;
    static final int DMADAC0 = 0xB4;
    static final int MQCR = 0xC0;
    static final int IFHPR = 0xC8;
    static final int QSR = 0xE8;
    static final int PABTADR = 0x104;

    /** Distance between the two channels' blocks of mode, addresses, count and descriptor pointer. */
    private static final int CHANNEL_STRIDE = 0x14;

    private RegisterOffset() { }

    static int mode(int channel) {
        return DMAMODE0 + CHANNEL_STRIDE * channel;
    }

    static int pciAddress(int channel) {
        return mode(channel) + 4;
    }

    static int localAddress(int channel) {
        return mode(channel) + 8;
    }

    static int size(int channel) {
        return mode(channel) + 12;
    }

    static int descriptorPointer(int channel) {
        return mode(channel) + 16;
    }

    static int dac(int channel) {
        return DMADAC0 + 4 * channel;
    }
}
