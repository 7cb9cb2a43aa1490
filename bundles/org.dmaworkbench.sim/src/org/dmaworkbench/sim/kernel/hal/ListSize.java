package org.dmaworkbench.sim.kernel.hal;

import static org.dmaworkbench.machine.model.MachinePackage.HAL__MERGE_PAGES;

import org.dmaworkbench.sim.kernel.MdlChain;
import org.dmaworkbench.sim.kernel.PageMath;
import org.dmaworkbench.sim.kernel.ScatterGather;
import org.dmaworkbench.sim.vm.Machine;


/** Bytes of a SCATTER_GATHER_LIST with the x64 layout: 16 of header, 24 an element (facts kmdf 3). */
public final class ListSize {
    static final int HEADER = 16;
    static final int ELEMENT = 24;

    private ListSize() { }

    /** Returns the bytes of a list of so many elements. */
    public static long of(long elements) {
        return HEADER + ELEMENT * elements;
    }

    /** Returns the bytes that CalculateScatterGatherList names for a buffer of {@code length} bytes that starts on a page: an element per page. */
    public static long calculated(long length) {
        return of(PageMath.spanned(0, length));
    }

    /** Returns STATUS_BUFFER_TOO_SMALL if a piece is not inside its chain, or its list does not fit into the caller's buffer. */
    static long check(MdlChain chain, Machine m, long mdl, long offset, long length, long capacity) {
        int elements = ScatterGather.elements(chain, mdl, offset, length, HalSettings.is(m, HAL__MERGE_PAGES));
        return elements < 0 || capacity != 0 && capacity < of(elements) ? HalStatus.BUFFER_TOO_SMALL : HalStatus.SUCCESS;
    }
}
