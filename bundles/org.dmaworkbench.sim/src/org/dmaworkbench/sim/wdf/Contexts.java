package org.dmaworkbench.sim.wdf;

import static org.dmaworkbench.machine.model.MachinePackage.OBJECT_CONTEXT;
import static org.dmaworkbench.machine.model.MachinePackage.OBJECT_CONTEXT__ADDRESS;
import static org.dmaworkbench.machine.model.MachinePackage.OBJECT_CONTEXT__NEXT;
import static org.dmaworkbench.machine.model.MachinePackage.OBJECT_CONTEXT__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.OBJECT_CONTEXT__REGION;
import static org.dmaworkbench.machine.model.MachinePackage.OBJECT_CONTEXT__TYPE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__FIRST_CONTEXT;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.RegionKind;
import org.dmaworkbench.program.ContextType;
import org.dmaworkbench.sim.vm.Machine;

/** Typed context spaces of framework objects: zeroed, with a stable address, freed with the object (facts kmdf 4.12). */
public final class Contexts {
    private Contexts() { }

    /** Gives an object a context of a type and returns its address. */
    static long allocate(Machine m, int object, int type) {
        StateBlock state = m.state();
        ContextType contextType = m.program().contextTypes().get(type);
        int region = m.memory().regions().allocate(RegionKind.CONTEXT, contextType.size(), state.names().intern(contextType.typeName()), object + 1, 0);
        int row = state.add(OBJECT_CONTEXT);
        state.set(OBJECT_CONTEXT, row, OBJECT_CONTEXT__OBJECT, object + 1);
        state.set(OBJECT_CONTEXT, row, OBJECT_CONTEXT__TYPE, type);
        state.set(OBJECT_CONTEXT, row, OBJECT_CONTEXT__REGION, region + 1);
        state.set(OBJECT_CONTEXT, row, OBJECT_CONTEXT__ADDRESS, m.memory().regions().base(region));
        state.set(OBJECT_CONTEXT, row, OBJECT_CONTEXT__NEXT, state.get(WDF_OBJECT, object, WDF_OBJECT__FIRST_CONTEXT));
        state.set(WDF_OBJECT, object, WDF_OBJECT__FIRST_CONTEXT, row + 1);
        return m.memory().regions().base(region);
    }

    /** Returns the address of an object's context of a type, or 0 (NULL) if it has none. */
    public static long address(StateBlock state, int object, long type) {
        long context = state.get(WDF_OBJECT, object, WDF_OBJECT__FIRST_CONTEXT);
        while (context != 0) {
            int row = (int) context - 1;
            if (state.get(OBJECT_CONTEXT, row, OBJECT_CONTEXT__TYPE) == type) {
                return state.get(OBJECT_CONTEXT, row, OBJECT_CONTEXT__ADDRESS);
            }
            context = state.get(OBJECT_CONTEXT, row, OBJECT_CONTEXT__NEXT);
        }
        return 0;
    }

    static void free(Machine m, int object) {
        StateBlock state = m.state();
        long context = state.get(WDF_OBJECT, object, WDF_OBJECT__FIRST_CONTEXT);
        while (context != 0) {
            int row = (int) context - 1;
            context = state.get(OBJECT_CONTEXT, row, OBJECT_CONTEXT__NEXT);
            m.memory().regions().free((int) state.get(OBJECT_CONTEXT, row, OBJECT_CONTEXT__REGION) - 1, m.cause());
            state.free(OBJECT_CONTEXT, row);
        }
    }
}
