package org.dmaworkbench.program.scenario;

/**
 * The DMA part of the hardware abstraction layer (facts kmdf 11): everything about a transfer that Windows leaves to the platform.
 *
 * @param readRegisters map registers of the adapter for reads, or of the only one
 * @param writeRegisters map registers of the second adapter of a duplex profile
 * @param mergePages whether physically adjacent pages of one MDL become one element
 * @param trimPackets whether MapTransfer maps only the first run of adjacent pages instead of copying through a bounce buffer
 * @param listsQueued whether a list asked for inside EvtProgramDma waits until that callback has returned, as a channel does
 * @param listsWithoutRegisters whether scatter/gather lists need no map registers, as with an IOMMU
 * @param lenientTransferInfo whether GetDmaTransferInfo answers any version of its structure
 * @param nullMapBase whether channels are granted with a NULL register base, and then take no registers
 * @param refusesAdapters whether IoGetDmaAdapter returns NULL
 * @param listSizeStatus status of CalculateScatterGatherList, 0 for success
 * @param grantDelay ns from a request for map registers to its grant; 0 grants inside the call when registers are free
 * @param bounceAddress where every bounced transfer lies, 0 for buffers of their own chosen by the HAL
 * @param addressBits bits of an address that the bus carries, 0 for what the DMA profile says
 */
public record Hal(int readRegisters, int writeRegisters, boolean mergePages, boolean trimPackets, boolean listsQueued, boolean listsWithoutRegisters,
        boolean lenientTransferInfo, boolean nullMapBase, boolean refusesAdapters, long listSizeStatus, long grantDelay, long bounceAddress, int addressBits) {
    /** The host of facts pci9656 5.0: 3 map registers per adapter, adjacent pages merged, grants at once. */
    public static final Hal DEFAULT = registers(3, 3);

    /** Returns a plain HAL with so many map registers per adapter. */
    public static Hal registers(int read, int write) {
        return new Hal(read, write, true, false, false, false, false, false, false, 0, 0, 0, 0);
    }

    /** Returns this HAL with other numbers of map registers. */
    public Hal withRegisters(int read, int write) {
        return new Hal(read, write, mergePages, trimPackets, listsQueued, listsWithoutRegisters, lenientTransferInfo, nullMapBase, refusesAdapters, listSizeStatus,
                grantDelay, bounceAddress, addressBits);
    }

    /** Returns this HAL with adjacent pages merged or not. */
    public Hal withMergePages(boolean merge) {
        return new Hal(readRegisters, writeRegisters, merge, trimPackets, listsQueued, listsWithoutRegisters, lenientTransferInfo, nullMapBase, refusesAdapters,
                listSizeStatus, grantDelay, bounceAddress, addressBits);
    }

    /** Returns this HAL with packets trimmed to their first run of adjacent pages. */
    public Hal withTrimPackets() {
        return new Hal(readRegisters, writeRegisters, mergePages, true, listsQueued, listsWithoutRegisters, lenientTransferInfo, nullMapBase, refusesAdapters,
                listSizeStatus, grantDelay, bounceAddress, addressBits);
    }

    /** Returns this HAL with nested lists queued. */
    public Hal withListsQueued() {
        return new Hal(readRegisters, writeRegisters, mergePages, trimPackets, true, listsWithoutRegisters, lenientTransferInfo, nullMapBase, refusesAdapters,
                listSizeStatus, grantDelay, bounceAddress, addressBits);
    }

    /** Returns this HAL with lists that take no map registers. */
    public Hal withListsWithoutRegisters() {
        return new Hal(readRegisters, writeRegisters, mergePages, trimPackets, listsQueued, true, lenientTransferInfo, nullMapBase, refusesAdapters,
                listSizeStatus, grantDelay, bounceAddress, addressBits);
    }

    /** Returns this HAL answering any version of the transfer information. */
    public Hal withLenientTransferInfo() {
        return new Hal(readRegisters, writeRegisters, mergePages, trimPackets, listsQueued, listsWithoutRegisters, true, nullMapBase, refusesAdapters,
                listSizeStatus, grantDelay, bounceAddress, addressBits);
    }

    /** Returns this HAL with NULL register bases. */
    public Hal withNullMapBase() {
        return new Hal(readRegisters, writeRegisters, mergePages, trimPackets, listsQueued, listsWithoutRegisters, lenientTransferInfo, true, refusesAdapters,
                listSizeStatus, grantDelay, bounceAddress, addressBits);
    }

    /** Returns this HAL without adapters to give. */
    public Hal withRefusesAdapters() {
        return new Hal(readRegisters, writeRegisters, mergePages, trimPackets, listsQueued, listsWithoutRegisters, lenientTransferInfo, nullMapBase, true,
                listSizeStatus, grantDelay, bounceAddress, addressBits);
    }

    /** Returns this HAL with a status for the calculation of list sizes. */
    public Hal withListSizeStatus(long status) {
        return new Hal(readRegisters, writeRegisters, mergePages, trimPackets, listsQueued, listsWithoutRegisters, lenientTransferInfo, nullMapBase, refusesAdapters,
                status, grantDelay, bounceAddress, addressBits);
    }

    /** Returns this HAL with grants some ns after they are asked for. */
    public Hal withGrantDelay(long ns) {
        return new Hal(readRegisters, writeRegisters, mergePages, trimPackets, listsQueued, listsWithoutRegisters, lenientTransferInfo, nullMapBase, refusesAdapters,
                listSizeStatus, ns, bounceAddress, addressBits);
    }

    /** Returns this HAL with one place for every bounced transfer. */
    public Hal withBounceAddress(long address) {
        return new Hal(readRegisters, writeRegisters, mergePages, trimPackets, listsQueued, listsWithoutRegisters, lenientTransferInfo, nullMapBase, refusesAdapters,
                listSizeStatus, grantDelay, address, addressBits);
    }

    /** Returns this HAL with another width of bus addresses. */
    public Hal withAddressBits(int bits) {
        return new Hal(readRegisters, writeRegisters, mergePages, trimPackets, listsQueued, listsWithoutRegisters, lenientTransferInfo, nullMapBase, refusesAdapters,
                listSizeStatus, grantDelay, bounceAddress, bits);
    }
}
