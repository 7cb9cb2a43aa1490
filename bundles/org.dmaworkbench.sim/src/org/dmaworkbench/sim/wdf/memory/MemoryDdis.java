package org.dmaworkbench.sim.wdf.memory;

import static org.dmaworkbench.machine.model.MachinePackage.LOOKASIDE_LIST;
import static org.dmaworkbench.machine.model.MachinePackage.LOOKASIDE_LIST__CLEANUP_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.LOOKASIDE_LIST__CONTEXT;
import static org.dmaworkbench.machine.model.MachinePackage.LOOKASIDE_LIST__DESTROY_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.LOOKASIDE_LIST__LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.LOOKASIDE_LIST__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.MEMORY_OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.MEMORY_OBJECT__ADDRESS;
import static org.dmaworkbench.machine.model.MachinePackage.MEMORY_OBJECT__LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.MEMORY_OBJECT__REGION;
import static org.dmaworkbench.machine.model.MachinePackage.MEMORY_OBJECT__REQUEST;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.kernel.hal.HalCall;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.ConfigReader;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.ObjectAttributes;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.WdfBugCheck;
import org.dmaworkbench.sim.wdf.object.Lifetimes;

/** WdfMemory* and WdfLookasideList* functions. */
public final class MemoryDdis {
    private MemoryDdis() { }

    /** Registers them. */
    public static void register(Ddis ddis) {
        Lifetimes.of(ddis).release(ObjectKind.MEMORY, MemoryObjects::release).release(ObjectKind.LOOKASIDE, (m, row) -> m.state().free(LOOKASIDE_LIST, row));
        ddis.register("WdfMemoryCreate", MemoryDdis::create);
        ddis.register("WdfMemoryCreatePreallocated", MemoryDdis::createOver);
        ddis.register("WdfMemoryGetBuffer", MemoryDdis::buffer);
        ddis.register("WdfMemoryAssignBuffer", MemoryDdis::assign);
        ddis.register("WdfMemoryCopyToBuffer", (m, a) -> copy(m, a, false));
        ddis.register("WdfMemoryCopyFromBuffer", (m, a) -> copy(m, a, true));
        ddis.register("WdfLookasideListCreate", MemoryDdis::createLookaside);
        ddis.register("WdfMemoryCreateFromLookaside", MemoryDdis::fromLookaside);
    }

    private static int row(Machine m, Activation a) {
        return Objects.subject(m, a.arg(0), ObjectKind.MEMORY);
    }

    /** WdfMemoryCreate(attributes, poolType, tag, size, memory, buffer). */
    private static long create(Machine m, Activation a) {
        WdfBugCheck.required(m, a.arg(4));
        long status = ObjectAttributes.validate(m, a.arg(0), ObjectAttributes.Parent.ALLOWED, false, false);
        if (!NtStatus.isSuccess(status) || a.arg(3) == 0) {
            return NtStatus.isSuccess(status) ? NtStatus.INVALID_PARAMETER : status;
        }
        if (HalCall.POOL.injected(m) != 0) {
            return NtStatus.INSUFFICIENT_RESOURCES;
        }
        int object = MemoryObjects.allocate(m, a.arg(3), ObjectAttributes.parent(m, a.arg(0), Objects.driver(m)) + 1);
        Objects.attributes(m, object, a.arg(0));
        Objects.give(a, "Memory", a.arg(4), object);
        if (a.arg(5) != 0) {
            m.memory().store64(a.arg(5), address(m, object));
            a.out("Buffer", address(m, object));
        }
        return NtStatus.SUCCESS;
    }

    private static long address(Machine m, int object) {
        return m.state().get(MEMORY_OBJECT, MemoryObjects.row(m, object), MEMORY_OBJECT__ADDRESS);
    }

    /** WdfMemoryCreatePreallocated(attributes, buffer, size, memory). */
    private static long createOver(Machine m, Activation a) {
        WdfBugCheck.required(m, a.arg(3));
        WdfBugCheck.required(m, a.arg(1));
        long status = ObjectAttributes.validate(m, a.arg(0), ObjectAttributes.Parent.ALLOWED, false, false);
        if (!NtStatus.isSuccess(status) || a.arg(2) == 0) {
            return NtStatus.isSuccess(status) ? NtStatus.INVALID_PARAMETER : status;
        }
        int object = MemoryObjects.over(m, a.arg(1), a.arg(2), ObjectAttributes.parent(m, a.arg(0), Objects.driver(m)) + 1);
        Objects.attributes(m, object, a.arg(0));
        Objects.give(a, "Memory", a.arg(3), object);
        return NtStatus.SUCCESS;
    }

    private static long buffer(Machine m, Activation a) {
        int row = row(m, a);
        if (a.arg(1) != 0) {
            m.memory().store64(a.arg(1), m.state().get(MEMORY_OBJECT, row, MEMORY_OBJECT__LENGTH));
            a.out("BufferSize", m.state().get(MEMORY_OBJECT, row, MEMORY_OBJECT__LENGTH));
        }
        return m.state().get(MEMORY_OBJECT, row, MEMORY_OBJECT__ADDRESS);
    }

    /** Only a memory object over a buffer of the driver can get another one; any other is no such object. */
    private static long assign(Machine m, Activation a) {
        StateBlock state = m.state();
        int row = row(m, a);
        WdfBugCheck.required(m, a.arg(1));
        if (state.get(MEMORY_OBJECT, row, MEMORY_OBJECT__REGION) != 0 || state.get(MEMORY_OBJECT, row, MEMORY_OBJECT__REQUEST) != 0) {
            throw WdfBugCheck.stop(m, WdfBugCheck.INVALID_HANDLE, a.arg(0), ObjectKind.MEMORY.ordinal());
        }
        if (a.arg(2) == 0) {
            return NtStatus.INVALID_PARAMETER;
        }
        state.set(MEMORY_OBJECT, row, MEMORY_OBJECT__ADDRESS, a.arg(1));
        state.set(MEMORY_OBJECT, row, MEMORY_OBJECT__LENGTH, a.arg(2));
        return NtStatus.SUCCESS;
    }

    /** (memory, offset, buffer, bytes). */
    private static long copy(Machine m, Activation a, boolean into) {
        int row = row(m, a);
        WdfBugCheck.required(m, a.arg(2));
        long length = m.state().get(MEMORY_OBJECT, row, MEMORY_OBJECT__LENGTH);
        long offset = a.arg(1);
        long bytes = a.arg(3);
        if (bytes == 0) {
            return NtStatus.INVALID_PARAMETER;
        }
        if (Long.compareUnsigned(offset, length) > 0 || Long.compareUnsigned(bytes, length - offset) > 0) {
            return NtStatus.BUFFER_TOO_SMALL;
        }
        long inside = m.state().get(MEMORY_OBJECT, row, MEMORY_OBJECT__ADDRESS) + offset;
        m.memory().copy(into ? inside : a.arg(2), into ? a.arg(2) : inside, bytes);
        return NtStatus.SUCCESS;
    }

    /** WdfLookasideListCreate(attributes, size, poolType, memoryAttributes, tag, lookaside). */
    private static long createLookaside(Machine m, Activation a) {
        StateBlock state = m.state();
        WdfBugCheck.required(m, a.arg(5));
        long status = ObjectAttributes.validate(m, a.arg(0), ObjectAttributes.Parent.ALLOWED, false, false);
        long ofMemory = NtStatus.isSuccess(status) ? ObjectAttributes.validate(m, a.arg(3), ObjectAttributes.Parent.ALLOWED, false, false) : status;
        if (!NtStatus.isSuccess(ofMemory) || a.arg(1) == 0) {
            return NtStatus.isSuccess(ofMemory) ? NtStatus.INVALID_PARAMETER : ofMemory;
        }
        int row = state.add(LOOKASIDE_LIST);
        int object = Objects.create(m, ObjectKind.LOOKASIDE, row, ObjectAttributes.parent(m, a.arg(0), Objects.driver(m)) + 1, null);
        Objects.attributes(m, object, a.arg(0));
        state.set(LOOKASIDE_LIST, row, LOOKASIDE_LIST__OBJECT, object + 1);
        state.set(LOOKASIDE_LIST, row, LOOKASIDE_LIST__LENGTH, a.arg(1));
        if (a.arg(3) != 0) {
            ConfigReader attributes = ConfigReader.of(m, "WDF_OBJECT_ATTRIBUTES", a.arg(3));
            state.set(LOOKASIDE_LIST, row, LOOKASIDE_LIST__CONTEXT, attributes.get("ContextTypeInfo"));
            state.set(LOOKASIDE_LIST, row, LOOKASIDE_LIST__CLEANUP_CALLBACK, attributes.get("EvtCleanupCallback"));
            state.set(LOOKASIDE_LIST, row, LOOKASIDE_LIST__DESTROY_CALLBACK, attributes.get("EvtDestroyCallback"));
        }
        Objects.give(a, "Lookaside", a.arg(5), object);
        return NtStatus.SUCCESS;
    }

    /** The memory has the attributes that the list was made with; its parent is the driver. */
    private static long fromLookaside(Machine m, Activation a) {
        StateBlock state = m.state();
        int list = Objects.subject(m, a.arg(0), ObjectKind.LOOKASIDE);
        WdfBugCheck.required(m, a.arg(1));
        if (HalCall.POOL.injected(m) != 0) {
            return NtStatus.INSUFFICIENT_RESOURCES;
        }
        int object = MemoryObjects.allocate(m, state.get(LOOKASIDE_LIST, list, LOOKASIDE_LIST__LENGTH), Objects.driver(m) + 1);
        Objects.callbacks(m, object, state.get(LOOKASIDE_LIST, list, LOOKASIDE_LIST__CONTEXT), state.get(LOOKASIDE_LIST, list, LOOKASIDE_LIST__CLEANUP_CALLBACK),
                state.get(LOOKASIDE_LIST, list, LOOKASIDE_LIST__DESTROY_CALLBACK));
        Objects.give(a, "Memory", a.arg(1), object);
        return NtStatus.SUCCESS;
    }
}
