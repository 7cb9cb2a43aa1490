package org.dmaworkbench.sim.wdf;

import static org.dmaworkbench.machine.model.MachinePackage.OBJECT_CONTEXT;
import static org.dmaworkbench.machine.model.MachinePackage.OBJECT_CONTEXT__ADDRESS;
import static org.dmaworkbench.machine.model.MachinePackage.OBJECT_CONTEXT__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.OBJECT_CONTEXT__TYPE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__KIND;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.StructType;
import org.dmaworkbench.sim.vm.Machine;

/**
 * Names objects after the fields of the device context that hold their handles: a driver keeps what it creates there, under the
 * name its author knows it by.
 */
public final class ObjectNames {
    private ObjectNames() { }

    /** Looks through the contexts of devices; an object that two fields hold has the name of the first. */
    public static void adopt(Machine m) {
        StateBlock state = m.state();
        boolean[] named = new boolean[state.rows(WDF_OBJECT)];
        for (int row = 0; row < state.rows(OBJECT_CONTEXT); row++) {
            if (!state.isLive(OBJECT_CONTEXT, row)) {
                continue;
            }
            int object = (int) state.get(OBJECT_CONTEXT, row, OBJECT_CONTEXT__OBJECT) - 1;
            if (state.get(WDF_OBJECT, object, WDF_OBJECT__KIND) == ObjectKind.DEVICE.ordinal()) {
                String type = m.program().contextTypes().get((int) state.get(OBJECT_CONTEXT, row, OBJECT_CONTEXT__TYPE)).typeName();
                if (m.program().types().get(type) instanceof StructType struct) {
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
            int object = Objects.find(m, m.memory().load64(address + member.offset()));
            boolean isDevice = object >= 0 && m.state().get(WDF_OBJECT, object, WDF_OBJECT__KIND) == ObjectKind.DEVICE.ordinal();
            if (object >= 0 && !isDevice && !named[object]) {
                named[object] = true;
                Objects.rename(m, object, member.name());
            }
        }
    }
}
