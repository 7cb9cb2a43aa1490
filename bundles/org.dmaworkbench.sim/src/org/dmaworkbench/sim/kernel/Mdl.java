package org.dmaworkbench.sim.kernel;

import static org.dmaworkbench.machine.model.MachinePackage.MDL;
import static org.dmaworkbench.machine.model.MachinePackage.MDL__ADDRESS;
import static org.dmaworkbench.machine.model.MachinePackage.MDL__BYTE_COUNT;
import static org.dmaworkbench.machine.model.MachinePackage.MDL__BYTE_OFFSET;
import static org.dmaworkbench.machine.model.MachinePackage.MDL__NAME;
import static org.dmaworkbench.machine.model.MachinePackage.MDL__NEXT;
import static org.dmaworkbench.machine.model.MachinePackage.MDL__REGION;
import static org.dmaworkbench.machine.model.MachinePackage.MDL__START_ADDRESS;
import static org.dmaworkbench.machine.model.MachinePackage.MDL__SYSTEM_MAPPING;

import org.dmaworkbench.machine.Memory;
import org.dmaworkbench.machine.Regions;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.RegionKind;
import org.dmaworkbench.sim.vm.Machine;

/**
 * Memory descriptor lists as they lie in simulated memory, with the x64 layout of Windows; the table Mdl is what views see.
 * An MDL is named by its address.
 */
public final class Mdl implements MdlChain {
    private static final int NEXT = 0;
    private static final int SIZE = 8;
    private static final int MAPPED_SYSTEM_ADDRESS = 24;
    private static final int START_ADDRESS = 32;
    private static final int BYTE_COUNT = 40;
    private static final int BYTE_OFFSET = 44;
    private static final int FRAMES = 48;

    private final Memory memory;

    /** Reads the MDLs of a memory. */
    public Mdl(Memory memory) {
        this.memory = memory;
    }

    /**
     * Describes a locked buffer.
     *
     * @param address virtual address of the buffer
     * @param length bytes, at least 1
     * @return row in table Mdl
     */
    public static int create(Machine m, String name, long address, long length) {
        StateBlock state = m.state();
        Memory memory = m.memory();
        int pages = (int) PageMath.spanned(PageMath.offset(address), length);
        int text = state.names().intern(name);
        int region = memory.regions().allocate(RegionKind.POOL, FRAMES + 8L * pages, text, 0, 0);
        long mdl = memory.regions().base(region);
        memory.store16(mdl + SIZE, FRAMES + 8L * pages);
        memory.store64(mdl + START_ADDRESS, address - PageMath.offset(address));
        memory.store32(mdl + BYTE_COUNT, length);
        memory.store32(mdl + BYTE_OFFSET, PageMath.offset(address));
        long page = address - PageMath.offset(address);
        for (int i = 0; i < pages; i++) {
            memory.store64(mdl + FRAMES + 8L * i, memory.regions().physical(page + (long) i * PageMath.PAGE) >>> PageMath.SHIFT);
        }
        int row = state.add(MDL);
        state.set(MDL, row, MDL__NAME, text);
        state.set(MDL, row, MDL__ADDRESS, mdl);
        state.set(MDL, row, MDL__REGION, region + 1);
        state.set(MDL, row, MDL__START_ADDRESS, address - PageMath.offset(address));
        state.set(MDL, row, MDL__BYTE_COUNT, length);
        state.set(MDL, row, MDL__BYTE_OFFSET, PageMath.offset(address));
        m.trace().nameObject(mdl, text);
        return row;
    }

    /**
     * Describes a locked buffer by a chain, as a kernel caller may.
     *
     * @param piece bytes that each MDL of the chain describes, 0 for one MDL
     * @return row of the first
     */
    public static int create(Machine m, String name, long address, long length, long piece) {
        if (piece <= 0 || piece >= length) {
            return create(m, name, address, length);
        }
        int first = create(m, name, address, piece);
        int last = first;
        for (long at = piece; at < length; at += piece) {
            int next = create(m, name + " + " + at, address + at, Math.min(piece, length - at));
            m.memory().store64(address(m, last) + NEXT, address(m, next));
            m.state().set(MDL, last, MDL__NEXT, next + 1);
            last = next;
        }
        return first;
    }

    /** Returns the address of an MDL by its row. */
    public static long address(Machine m, int row) {
        return m.state().get(MDL, row, MDL__ADDRESS);
    }

    /** Frees an MDL, those chained to it when it was made, and their system mappings. */
    public static void free(Machine m, int row) {
        StateBlock state = m.state();
        long next = state.get(MDL, row, MDL__NEXT);
        if (next != 0) {
            free(m, (int) next - 1);
        }
        Regions regions = m.memory().regions();
        long mapping = state.get(MDL, row, MDL__SYSTEM_MAPPING);
        if (mapping != 0) {
            regions.free((int) mapping - 1, m.cause());
        }
        regions.free((int) state.get(MDL, row, MDL__REGION) - 1, m.cause());
        m.trace().forgetObject(address(m, row));
        state.free(MDL, row);
    }

    /** Returns the system address of a locked buffer, mapping it at the first call (MmGetSystemAddressForMdlSafe). */
    public static long systemAddress(Machine m, int row) {
        StateBlock state = m.state();
        Memory memory = m.memory();
        long mdl = address(m, row);
        long mapping = state.get(MDL, row, MDL__SYSTEM_MAPPING);
        if (mapping == 0) {
            Mdl chain = new Mdl(memory);
            int offset = chain.byteOffset(mdl);
            long length = chain.byteCount(mdl);
            long[] frames = new long[(int) PageMath.spanned(offset, length)];
            for (int i = 0; i < frames.length; i++) {
                frames[i] = chain.frame(mdl, i);
            }
            mapping = memory.regions().allocate(RegionKind.MDL, length, offset, (int) state.get(MDL, row, MDL__NAME), 0, 0, frames, frames.length) + 1L;
            state.set(MDL, row, MDL__SYSTEM_MAPPING, mapping);
            memory.store64(mdl + MAPPED_SYSTEM_ADDRESS, memory.regions().base((int) mapping - 1));
        }
        return memory.regions().base((int) mapping - 1);
    }

    @Override public long next(long mdl) {
        return memory.load64(mdl + NEXT);
    }

    @Override public int byteOffset(long mdl) {
        return (int) memory.load32(mdl + BYTE_OFFSET);
    }

    @Override public long byteCount(long mdl) {
        return memory.load32(mdl + BYTE_COUNT);
    }

    @Override public long frame(long mdl, int page) {
        return memory.load64(mdl + FRAMES + 8L * page);
    }

    /** Returns the virtual address of the buffer (MmGetMdlVirtualAddress). */
    public long virtualAddress(long mdl) {
        return memory.load64(mdl + START_ADDRESS) + byteOffset(mdl);
    }
}
