package org.dmaworkbench.sim.wdf.dma;

/** WDF_DMA_PROFILE (facts kmdf 1.1); the ordinal is the value. */
enum DmaProfile {
    INVALID("WdfDmaProfileInvalid"), PACKET("WdfDmaProfilePacket"), SCATTER_GATHER("WdfDmaProfileScatterGather"),
    PACKET_64("WdfDmaProfilePacket64"), SCATTER_GATHER_64("WdfDmaProfileScatterGather64"),
    SCATTER_GATHER_DUPLEX("WdfDmaProfileScatterGatherDuplex"), SCATTER_GATHER_64_DUPLEX("WdfDmaProfileScatterGather64Duplex"),
    SYSTEM("WdfDmaProfileSystem"), SYSTEM_DUPLEX("WdfDmaProfileSystemDuplex");

    private static final DmaProfile[] ALL = values();
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

    /** Returns whether the device takes 64-bit addresses. */
    boolean wide() {
        return this == PACKET_64 || this == SCATTER_GATHER_64 || this == SCATTER_GATHER_64_DUPLEX;
    }

    boolean modelled() {
        return this == SCATTER_GATHER || this == SCATTER_GATHER_64 || duplex();
    }
}
