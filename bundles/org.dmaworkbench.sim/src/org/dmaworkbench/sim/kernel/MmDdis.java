package org.dmaworkbench.sim.kernel;

import static org.dmaworkbench.machine.model.MachinePackage.BAR;
import static org.dmaworkbench.machine.model.MachinePackage.BAR__BASE;
import static org.dmaworkbench.machine.model.MachinePackage.BAR__LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.BAR__NUMBER;
import static org.dmaworkbench.machine.model.MachinePackage.BAR__PORT;
import static org.dmaworkbench.machine.model.MachinePackage.BAR__REGION;

import org.dmaworkbench.machine.Regions;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.RegionKind;
import org.dmaworkbench.program.Function;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;

/** Mm* functions: MDL queries and mapping of device windows. */
public final class MmDdis {
    private static final long BAD_UNMAP = 0x1A;
    private static final long NOT_MAPPED = 0x1233;

    private static final int UNICODE_STRING_BUFFER = 8;

    private MmDdis() { }

    /** Registers them. */
    public static void register(Ddis ddis) {
        ddis.register("MmGetMdlVirtualAddress", (m, a) -> new Mdl(m.memory()).virtualAddress(a.arg(0)));
        ddis.register("MmGetMdlByteCount", (m, a) -> new Mdl(m.memory()).byteCount(a.arg(0)));
        ddis.register("MmGetMdlByteOffset", (m, a) -> new Mdl(m.memory()).byteOffset(a.arg(0)));
        ddis.register("MmGetSystemRoutineAddress", MmDdis::systemRoutine);
        ddis.register("MmMapIoSpace", MmDdis::map);
        ddis.register("MmMapIoSpaceEx", MmDdis::map);
        ddis.register("MmUnmapIoSpace", MmDdis::unmap);
    }

    /** The compiler has put into the program every library function whose name stands in it as a wide string. */
    private static long systemRoutine(Machine m, Activation a) {
        int characters = (int) m.memory().load(a.arg(0), Short.BYTES) / Character.BYTES;
        long buffer = m.memory().load64(a.arg(0) + UNICODE_STRING_BUFFER);
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < characters; i++) {
            name.append((char) m.memory().load(buffer + (long) i * Character.BYTES, Character.BYTES));
        }
        for (Function function : m.program().functions()) {
            if (function.name().contentEquals(name) && m.program().ddis().contains(function.name())) {
                return Machine.functionAddress(function.id());
            }
        }
        return 0;
    }

    /** Maps bytes of one device window; NULL where no window, or only an I/O window, answers. */
    private static long map(Machine m, Activation a) {
        StateBlock state = m.state();
        long address = a.arg(0);
        long length = a.arg(1);
        for (int bar = 0; bar < state.rows(BAR); bar++) {
            long offset = address - state.get(BAR, bar, BAR__BASE);
            boolean inside = offset >= 0 && length > 0 && offset + length <= state.get(BAR, bar, BAR__LENGTH);
            if (inside && state.get(BAR, bar, BAR__PORT) == 0) {
                return mapBar(m, bar, offset, length);
            }
        }
        return 0;
    }

    private static long mapBar(Machine m, int bar, long offset, long length) {
        StateBlock state = m.state();
        Regions regions = m.memory().regions();
        int name = state.names().intern("BAR" + state.get(BAR, bar, BAR__NUMBER));
        long memory = state.get(BAR, bar, BAR__REGION);
        if (memory == 0) {
            // Register windows are smaller than a page and are mapped from their start.
            return offset == 0 ? regions.base(regions.allocateMmio(length, name, 0, 0, state.get(BAR, bar, BAR__NUMBER))) : 0;
        }
        long base = regions.base((int) memory - 1) + offset;
        long[] frames = new long[(int) PageMath.spanned(PageMath.offset(base), length)];
        for (int i = 0; i < frames.length; i++) {
            frames[i] = regions.physical(base - PageMath.offset(base) + (long) i * PageMath.PAGE) >>> PageMath.SHIFT;
        }
        return regions.base(regions.allocate(RegionKind.DEVICE_MEMORY, length, PageMath.offset(base), name, 0, 0, frames, frames.length));
    }

    private static long unmap(Machine m, Activation a) {
        int region = m.memory().regions().at(a.arg(0));
        if (region < 0 || m.memory().regions().base(region) != a.arg(0)) {
            m.bugCheck(BAD_UNMAP, "MEMORY_MANAGEMENT", NOT_MAPPED, a.arg(0), 0, 0, "MmUnmapIoSpace of an address that is not mapped");
            return 0;
        }
        m.memory().regions().free(region, m.cause());
        return 0;
    }
}
