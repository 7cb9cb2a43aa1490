package org.dmaworkbench.sim.wdf;

import static org.dmaworkbench.machine.model.MachinePackage.DPC;
import static org.dmaworkbench.machine.model.MachinePackage.DPC_OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.DPC_OBJECT__DPC;
import static org.dmaworkbench.machine.model.MachinePackage.DPC__NAME;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__DPC;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__LOCK;
import static org.dmaworkbench.machine.model.MachinePackage.LOCK;
import static org.dmaworkbench.machine.model.MachinePackage.LOCK__NAME;
import static org.dmaworkbench.machine.model.MachinePackage.OBJECT_CONTEXT;
import static org.dmaworkbench.machine.model.MachinePackage.OBJECT_CONTEXT__ADDRESS;
import static org.dmaworkbench.machine.model.MachinePackage.OBJECT_CONTEXT__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.OBJECT_CONTEXT__TYPE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__DPC;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER__DPC;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__KIND;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__SUBJECT;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.program.Variable;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.StructType;
import org.dmaworkbench.sim.vm.Machine;

/**
 * Names objects after the fields of the device context that hold their handles: a driver keeps what it creates there, under the
 * name its author knows it by.
 */
public final class ObjectNames {
    private ObjectNames() { }

    /**
     * Looks at the hidden variables of declared objects, "$Name", then through the contexts of devices; an object that two of them
     * hold has the name of the first.
     */
    public static void adopt(Machine m) {
        StateBlock state = m.state();
        boolean[] named = new boolean[state.rows(WDF_OBJECT)];
        for (Variable v : m.program().globals()) {
            if (v.name().startsWith("$") && v.type() instanceof CType.Handle) {
                name(m, m.memory().load64(m.dataAddress() + v.index()), v.name().substring(1), named);
            }
        }
        for (int row = 0; row < state.rows(OBJECT_CONTEXT); row++) {
            if (!state.isLive(OBJECT_CONTEXT, row)) {
                continue;
            }
            int object = (int) state.get(OBJECT_CONTEXT, row, OBJECT_CONTEXT__OBJECT) - 1;
            if (state.get(WDF_OBJECT, object, WDF_OBJECT__KIND) == ObjectKind.DEVICE.ordinal()) {
                int type = (int) state.get(OBJECT_CONTEXT, row, OBJECT_CONTEXT__TYPE);
                if (type >= 0 && m.program().types().get(m.program().contextTypes().get(type).typeName()) instanceof StructType struct) {
                    adopt(m, struct, state.get(OBJECT_CONTEXT, row, OBJECT_CONTEXT__ADDRESS), named);
                }
            }
        }
    }

    private static void adopt(Machine m, StructType struct, long address, boolean[] named) {
        for (StructType.Member member : struct.members()) {
            if (!(member.type() instanceof CType.Handle)) {
                continue;
            }
            name(m, m.memory().load64(address + member.offset()), member.name(), named);
        }
    }

    private static void name(Machine m, long handle, String name, boolean[] named) {
        int object = Objects.find(m, handle);
        boolean isDevice = object >= 0 && m.state().get(WDF_OBJECT, object, WDF_OBJECT__KIND) == ObjectKind.DEVICE.ordinal();
        if (object >= 0 && !isDevice && !named[object]) {
            named[object] = true;
            Objects.rename(m, object, name);
            renameParts(m.state(), object, name);
        }
    }

    /** A lock that the driver made itself keeps its name. */
    private static void renameOwnLock(StateBlock state, int lock, String owner) {
        if (state.names().text((int) state.get(LOCK, lock, LOCK__NAME)).endsWith(" lock")) {
            state.set(LOCK, lock, LOCK__NAME, state.names().intern(owner + " lock"));
        }
    }

    /** Locks and DPCs that belong to an object bear its name. */
    private static void renameParts(StateBlock state, int object, String name) {
        int subject = (int) state.get(WDF_OBJECT, object, WDF_OBJECT__SUBJECT);
        int text = state.names().intern(name);
        switch (ObjectKind.of(state.get(WDF_OBJECT, object, WDF_OBJECT__KIND))) {
            case INTERRUPT -> {
                state.set(DPC, (int) state.get(INTERRUPT, subject, INTERRUPT__DPC) - 1, DPC__NAME, text);
                renameOwnLock(state, (int) state.get(INTERRUPT, subject, INTERRUPT__LOCK) - 1, name);
            }
            case QUEUE -> state.set(DPC, (int) state.get(QUEUE, subject, QUEUE__DPC) - 1, DPC__NAME, text);
            case TIMER -> state.set(DPC, (int) state.get(TIMER, subject, TIMER__DPC) - 1, DPC__NAME, text);
            case DPC -> state.set(DPC, (int) state.get(DPC_OBJECT, subject, DPC_OBJECT__DPC) - 1, DPC__NAME, text);
            case SPIN_LOCK, WAIT_LOCK -> state.set(LOCK, subject, LOCK__NAME, text);
            default -> { }
        }
    }
}
