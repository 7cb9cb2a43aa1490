package org.dmaworkbench.sim.trace.strips;

/**
 * One byte of a request, in the five strips of facts pci9656 6.5.
 *
 * @param index in the user's buffer, from 0
 * @param page in the MDL's pages
 * @param element in the scatter/gather list of its transfer
 * @param descriptor in the chip's descriptors, or null if the chip has not moved it
 * @param local address in the device's memory, or -1 if the chip has not moved it
 */
public record Aligned(long index, Page page, Element element, Descriptor descriptor, long local) {
    /**
     * A byte of an MDL's pages.
     *
     * @param number of the page, from 0
     * @param offset in it
     */
    public record Page(long number, int offset) { }

    /**
     * A byte of a scatter/gather element.
     *
     * @param transfer number of the transfer, from 1
     * @param number of the element in its list, from 0
     * @param address logical address of the byte
     */
    public record Element(int transfer, int number, long address) { }

    /**
     * A byte that a descriptor moves.
     *
     * @param event the desc.fetch
     * @param address of the descriptor
     * @param offset of the byte in what it moves
     */
    public record Descriptor(long event, long address, long offset) { }
}
