package org.dmaworkbench.sim.wdf;

import static org.dmaworkbench.machine.model.MachinePackage.OBJECT_CONTEXT;
import static org.dmaworkbench.machine.model.MachinePackage.OBJECT_CONTEXT__ADDRESS;
import static org.dmaworkbench.machine.model.MachinePackage.OBJECT_CONTEXT__CLEANUP_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.OBJECT_CONTEXT__DESTROY_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.OBJECT_CONTEXT__NEXT;
import static org.dmaworkbench.machine.model.MachinePackage.OBJECT_CONTEXT__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.OBJECT_CONTEXT__REGION;
import static org.dmaworkbench.machine.model.MachinePackage.OBJECT_CONTEXT__TYPE;
import static org.dmaworkbench.machine.model.MachinePackage.REGION;
import static org.dmaworkbench.machine.model.MachinePackage.REGION__FREED;
import static org.dmaworkbench.machine.model.MachinePackage.REGION__KIND;
import static org.dmaworkbench.machine.model.MachinePackage.REGION__OWNER;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__FIRST_CONTEXT;

import org.dmaworkbench.machine.Regions;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.RegionKind;
import org.dmaworkbench.program.ContextType;
import org.dmaworkbench.sim.vm.Machine;

/**
 * Typed context spaces of framework objects: zeroed, with a stable address, freed with the object; each may have callbacks of its own
 * (facts kmdf 4.12). An entry with callbacks only has no type.
 */
public final class Contexts {
    private static final long NO_TYPE = -1;

    private Contexts() { }

    /** Gives an object the context and the callbacks that attributes ask for, behind those it has. Returns the address, 0 for none. */
    public static long add(Machine m, int object, ConfigReader attributes) {
        long type = attributes.get("ContextTypeInfo");
        return add(m, object, type, attributes.get("ContextSizeOverride"), attributes.get("EvtCleanupCallback"), attributes.get("EvtDestroyCallback"));
    }

    /**
     * Gives an object a context.
     *
     * @param type number + 1 of its type, or 0 for callbacks only
     * @param size bytes in place of the type's, or 0
     * @return its address, 0 for none
     */
    static long add(Machine m, int object, long type, long size, long cleanup, long destroy) {
        if (type == 0 && cleanup == 0 && destroy == 0) {
            return 0;
        }
        StateBlock state = m.state();
        int row = state.add(OBJECT_CONTEXT);
        state.set(OBJECT_CONTEXT, row, OBJECT_CONTEXT__OBJECT, object + 1);
        state.set(OBJECT_CONTEXT, row, OBJECT_CONTEXT__TYPE, type == 0 ? NO_TYPE : type - 1);
        state.set(OBJECT_CONTEXT, row, OBJECT_CONTEXT__CLEANUP_CALLBACK, cleanup);
        state.set(OBJECT_CONTEXT, row, OBJECT_CONTEXT__DESTROY_CALLBACK, destroy);
        append(state, object, row);
        if (type == 0) {
            return 0;
        }
        ContextType contextType = m.program().contextTypes().get((int) type - 1);
        int name = state.names().intern(contextType.typeName());
        int region = m.memory().regions().allocate(RegionKind.CONTEXT, size == 0 ? contextType.size() : size, name, object + 1, 0);
        state.set(OBJECT_CONTEXT, row, OBJECT_CONTEXT__REGION, region + 1);
        state.set(OBJECT_CONTEXT, row, OBJECT_CONTEXT__ADDRESS, m.memory().regions().base(region));
        return m.memory().regions().base(region);
    }

    private static void append(StateBlock state, int object, int row) {
        long last = state.get(WDF_OBJECT, object, WDF_OBJECT__FIRST_CONTEXT);
        if (last == 0) {
            state.set(WDF_OBJECT, object, WDF_OBJECT__FIRST_CONTEXT, row + 1);
            return;
        }
        while (next(state, last) != 0) {
            last = next(state, last);
        }
        state.set(OBJECT_CONTEXT, (int) last - 1, OBJECT_CONTEXT__NEXT, row + 1);
    }

    private static long next(StateBlock state, long context) {
        return state.get(OBJECT_CONTEXT, (int) context - 1, OBJECT_CONTEXT__NEXT);
    }

    /** Returns the address of an object's context of a type, or 0 (NULL) if it has none. */
    public static long address(StateBlock state, int object, long type) {
        for (long at = state.get(WDF_OBJECT, object, WDF_OBJECT__FIRST_CONTEXT); at != 0; at = next(state, at)) {
            if (state.get(OBJECT_CONTEXT, (int) at - 1, OBJECT_CONTEXT__TYPE) == type) {
                return state.get(OBJECT_CONTEXT, (int) at - 1, OBJECT_CONTEXT__ADDRESS);
            }
        }
        return 0;
    }

    /** Returns the row of the object whose context starts at an address, or -1. */
    public static int owner(Machine m, long address) {
        Regions regions = m.memory().regions();
        int region = regions.at(address);
        boolean context = region >= 0 && regions.base(region) == address && m.state().get(REGION, region, REGION__KIND) == RegionKind.CONTEXT_VALUE
                && m.state().get(REGION, region, REGION__FREED) == 0;
        return context ? (int) m.state().get(REGION, region, REGION__OWNER) - 1 : -1;
    }

    /** Returns whether the driver is told of the end of an object. */
    public static boolean hasCallbacks(StateBlock state, int object) {
        for (long at = state.get(WDF_OBJECT, object, WDF_OBJECT__FIRST_CONTEXT); at != 0; at = next(state, at)) {
            int row = (int) at - 1;
            if (state.get(OBJECT_CONTEXT, row, OBJECT_CONTEXT__CLEANUP_CALLBACK) != 0 || state.get(OBJECT_CONTEXT, row, OBJECT_CONTEXT__DESTROY_CALLBACK) != 0) {
                return true;
            }
        }
        return false;
    }

    /** The driver is not told of the end of an object that it has never seen. */
    static void dropCallbacks(StateBlock state, int object) {
        for (long at = state.get(WDF_OBJECT, object, WDF_OBJECT__FIRST_CONTEXT); at != 0; at = next(state, at)) {
            state.set(OBJECT_CONTEXT, (int) at - 1, OBJECT_CONTEXT__CLEANUP_CALLBACK, 0);
            state.set(OBJECT_CONTEXT, (int) at - 1, OBJECT_CONTEXT__DESTROY_CALLBACK, 0);
        }
    }

    static void free(Machine m, int object) {
        StateBlock state = m.state();
        long context = state.get(WDF_OBJECT, object, WDF_OBJECT__FIRST_CONTEXT);
        while (context != 0) {
            int row = (int) context - 1;
            context = next(state, context);
            long region = state.get(OBJECT_CONTEXT, row, OBJECT_CONTEXT__REGION);
            if (region != 0) {
                m.memory().regions().free((int) region - 1, m.cause());
            }
            state.free(OBJECT_CONTEXT, row);
        }
    }
}
