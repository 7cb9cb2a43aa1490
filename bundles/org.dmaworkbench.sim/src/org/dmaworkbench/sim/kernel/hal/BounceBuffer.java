package org.dmaworkbench.sim.kernel.hal;

import static org.dmaworkbench.machine.model.MachinePackage.HAL__BOUNCE_ADDRESS;

import org.dmaworkbench.machine.PhysicalMemory;
import org.dmaworkbench.machine.Regions;
import org.dmaworkbench.machine.model.RegionKind;
import org.dmaworkbench.sim.kernel.MdlChain;
import org.dmaworkbench.sim.kernel.PageMath;
import org.dmaworkbench.sim.vm.Machine;

/** Contiguous memory that the device uses in place of pages it cannot take at once; the HAL copies when it maps and when it flushes (facts kmdf 11). */
public final class BounceBuffer {
    /** Where the host dictates one place for all, each adapter has a window of this many bytes. */
    private static final long WINDOW = 0x100_0000;

    private BounceBuffer() { }

    /** Makes a buffer for bytes that start {@code offset} bytes into a page. Returns its region. */
    static int create(Machine m, int adapter, int offset, long length) {
        long dictated = HalSettings.get(m, HAL__BOUNCE_ADDRESS);
        long[] frames = new long[(int) Math.max(1, PageMath.spanned(offset, length))];
        for (int i = 0; dictated != 0 && i < frames.length; i++) {
            frames[i] = (dictated + adapter * WINDOW >>> PageMath.SHIFT) + i;
        }
        return m.memory().regions().allocate(RegionKind.POOL, Math.max(1, length), offset, m.names().intern("bounce buffer"), 0, 0, frames,
                dictated == 0 ? 0 : frames.length);
    }

    static long address(Machine m, int region) {
        Regions regions = m.memory().regions();
        return regions.physical(regions.base(region));
    }

    /** Copies a piece of one MDL into a buffer, before the device reads it. */
    static void fill(Machine m, int region, MdlChain chain, long mdl, long offset, long length) {
        PhysicalMemory memory = m.memory().physical();
        long to = m.memory().regions().base(region);
        pieces(chain, mdl, offset, length, (address, bytes, done) -> memory.moveIn(address, to + done, bytes));
    }

    /** Copies what the device wrote from a buffer into the chain. */
    static void drain(Machine m, int region, MdlChain chain, long mdl, long offset, long length) {
        PhysicalMemory memory = m.memory().physical();
        long from = m.memory().regions().base(region);
        pieces(chain, mdl, offset, length, (address, bytes, done) -> memory.moveOut(from + done, address, bytes));
    }

    private interface Piece {
        void move(long address, long bytes, long done);
    }

    private static void pieces(MdlChain chain, long mdl, long offset, long length, Piece piece) {
        for (long done = 0; done < length; ) {
            long at = chain.byteOffset(mdl) + offset + done;
            long bytes = Math.min(length - done, PageMath.PAGE - PageMath.offset(at));
            piece.move(chain.frame(mdl, (int) (at >>> PageMath.SHIFT)) * PageMath.PAGE + PageMath.offset(at), bytes, done);
            done += bytes;
        }
    }
}
