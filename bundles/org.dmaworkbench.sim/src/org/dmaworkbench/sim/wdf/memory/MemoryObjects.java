package org.dmaworkbench.sim.wdf.memory;

import static org.dmaworkbench.machine.model.MachinePackage.MEMORY_OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.MEMORY_OBJECT__ADDRESS;
import static org.dmaworkbench.machine.model.MachinePackage.MEMORY_OBJECT__LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.MEMORY_OBJECT__MDL;
import static org.dmaworkbench.machine.model.MachinePackage.MEMORY_OBJECT__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.MEMORY_OBJECT__REGION;
import static org.dmaworkbench.machine.model.MachinePackage.MEMORY_OBJECT__REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__SUBJECT;

import org.dmaworkbench.machine.Regions;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.RegionKind;
import org.dmaworkbench.sim.kernel.Mdl;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;

/** Rows of table MemoryObject: a buffer of its own, one of the driver, or one of a request. */
public final class MemoryObjects {
    private static final int UNUSED = 0xA5;

    private MemoryObjects() { }

    /** Makes a memory object over a buffer. @param parent row + 1 of the parent. Returns the row of its object. */
    public static int over(Machine m, long address, long length, long parent) {
        StateBlock state = m.state();
        int row = state.add(MEMORY_OBJECT);
        int object = Objects.create(m, ObjectKind.MEMORY, row, parent, null);
        state.set(MEMORY_OBJECT, row, MEMORY_OBJECT__OBJECT, object + 1);
        state.set(MEMORY_OBJECT, row, MEMORY_OBJECT__ADDRESS, address);
        state.set(MEMORY_OBJECT, row, MEMORY_OBJECT__LENGTH, length);
        return object;
    }

    /** Makes a memory object with a buffer of its own, whose content says that nobody has written it yet. */
    static int allocate(Machine m, long length, long parent) {
        Regions regions = m.memory().regions();
        int region = regions.allocate(RegionKind.POOL, length, m.names().intern("memory object"), 0, 0);
        m.memory().fill(regions.base(region), length, UNUSED);
        int object = over(m, regions.base(region), length, parent);
        m.state().set(MEMORY_OBJECT, row(m, object), MEMORY_OBJECT__REGION, region + 1);
        return object;
    }

    /** Makes the memory object of a request's buffer; while the driver has a reference to it, the request is in use. */
    public static int ofRequest(Machine m, int request, long address, long length) {
        int object = over(m, address, length, m.state().get(REQUEST, request, REQUEST__OBJECT));
        m.state().set(MEMORY_OBJECT, row(m, object), MEMORY_OBJECT__REQUEST, request + 1);
        return object;
    }

    /** Makes the memory object of a user's buffer that an MDL (its row) has locked; both end together. */
    public static int locked(Machine m, int request, int mdl, long length) {
        int object = ofRequest(m, request, Mdl.systemAddress(m, mdl), length);
        m.state().set(MEMORY_OBJECT, row(m, object), MEMORY_OBJECT__MDL, mdl + 1);
        return object;
    }

    static int row(Machine m, int object) {
        return (int) m.state().get(WDF_OBJECT, object, WDF_OBJECT__SUBJECT);
    }

    static void release(Machine m, int row) {
        StateBlock state = m.state();
        long region = state.get(MEMORY_OBJECT, row, MEMORY_OBJECT__REGION);
        if (region != 0) {
            m.memory().regions().free((int) region - 1, m.cause());
        }
        long mdl = state.get(MEMORY_OBJECT, row, MEMORY_OBJECT__MDL);
        if (mdl != 0) {
            Mdl.free(m, (int) mdl - 1);
        }
        state.free(MEMORY_OBJECT, row);
    }
}
