package org.dmaworkbench.sim.device;

/** Bits of DMADPR and of word 3 of a descriptor (facts pci9656 1.4.10). */
final class DescriptorWord {
    static final long IN_HOST = 1;
    static final long LAST = 2;
    static final long TERMINAL_COUNT_INTERRUPT = 4;
    static final long TO_HOST = 8;
    static final long ADDRESS = 0xFFFF_FFF0L;
    /** Bytes, of DMASIZ. */
    static final long COUNT = 0x7F_FFFFL;

    private DescriptorWord() { }
}
