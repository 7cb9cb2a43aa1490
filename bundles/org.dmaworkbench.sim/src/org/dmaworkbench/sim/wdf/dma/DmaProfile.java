package org.dmaworkbench.sim.wdf.dma;

/** WDF_DMA_PROFILE (facts kmdf 1.1); the ordinal is the value. */
enum DmaProfile {
    INVALID("WdfDmaProfileInvalid"), PACKET("WdfDmaProfilePacket"), SCATTER_GATHER("WdfDmaProfileScatterGather"),
    PACKET_64("WdfDmaProfilePacket64"), SCATTER_GATHER_64("WdfDmaProfileScatterGather64"),
    SCATTER_GATHER_DUPLEX("WdfDmaProfileScatterGatherDuplex"), SCATTER_GATHER_64_DUPLEX("WdfDmaProfileScatterGather64Duplex"),
    SYSTEM("WdfDmaProfileSystem"), SYSTEM_DUPLEX("WdfDmaProfileSystemDuplex");

    private static final DmaProfile[] ALL = values();
    private static final long FOUR_GIGABYTES = 1L << 32;
    private final String spelling;

    DmaProfile(String spelling) {
        this.spelling = spelling;
    }

    /** Returns the profile with this value, or null if there is none or it is the invalid one. */
    static DmaProfile of(long value) {
        return value > 0 && value < ALL.length ? ALL[(int) value] : null;
    }

    String spelling() {
        return spelling;
    }

    boolean duplex() {
        return this == SCATTER_GATHER_DUPLEX || this == SCATTER_GATHER_64_DUPLEX;
    }

    /** Returns whether each transfer is one element. */
    boolean packet() {
        return this == PACKET || this == PACKET_64;
    }

    /** Returns whether the device takes 64-bit addresses. */
    boolean wide() {
        return this == PACKET_64 || this == SCATTER_GATHER_64 || this == SCATTER_GATHER_64_DUPLEX;
    }

    /** Returns the first address that the device cannot reach, 0 for none. */
    long addressLimit() {
        return wide() ? 0 : FOUR_GIGABYTES;
    }

    /** Returns whether a DMA controller of the system moves the data; such profiles are refused. */
    boolean system() {
        return this == SYSTEM || this == SYSTEM_DUPLEX;
    }
}
