package org.dmaworkbench.sim.wdf;

import static org.dmaworkbench.machine.model.MachinePackage.QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__EXECUTION_LEVEL;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__KIND;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__PARENT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__SUBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__SYNCHRONIZATION_SCOPE;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.vm.Machine;

/** Execution level and synchronization scope that are in force for an object; what is not set comes from the parent (facts kmdf 4.11). */
public final class Constraints {
    /** WdfExecutionLevelPassive. */
    public static final long PASSIVE = 2;
    /** WdfExecutionLevelDispatch, the root's default. */
    public static final long DISPATCH = 3;
    /** WdfSynchronizationScopeDevice. */
    public static final long SCOPE_DEVICE = 2;
    /** WdfSynchronizationScopeQueue. */
    public static final long SCOPE_QUEUE = 3;
    /** WdfSynchronizationScopeNone, the root's default. */
    public static final long SCOPE_NONE = 4;
    private static final long INHERIT = 1;

    private Constraints() { }

    /** Returns the execution level of an object. */
    public static long level(Machine m, int object) {
        return inherited(m, object, WDF_OBJECT__EXECUTION_LEVEL, DISPATCH);
    }

    /** Returns the synchronization scope of an object. */
    public static long scope(Machine m, int object) {
        return inherited(m, object, WDF_OBJECT__SYNCHRONIZATION_SCOPE, SCOPE_NONE);
    }

    private static long inherited(Machine m, int object, int column, long root) {
        for (int at = object; at >= 0; at = parent(m, at)) {
            long own = m.state().get(WDF_OBJECT, at, column);
            if (own > INHERIT) {
                return own;
            }
        }
        return root;
    }

    /** A request from a queue has no parent that would delete it, but belongs to that queue. */
    private static int parent(Machine m, int object) {
        StateBlock state = m.state();
        if (state.get(WDF_OBJECT, object, WDF_OBJECT__KIND) == ObjectKind.REQUEST.ordinal()) {
            long queue = state.get(REQUEST, (int) state.get(WDF_OBJECT, object, WDF_OBJECT__SUBJECT), REQUEST__QUEUE);
            return queue == 0 ? -1 : (int) state.get(QUEUE, (int) queue - 1, QUEUE__OBJECT) - 1;
        }
        return (int) state.get(WDF_OBJECT, object, WDF_OBJECT__PARENT) - 1;
    }

    /** Returns the nearest object of a kind from this one upwards, itself included, or -1. */
    public static int nearest(Machine m, int object, ObjectKind kind) {
        int at = object;
        while (at >= 0 && m.state().get(WDF_OBJECT, at, WDF_OBJECT__KIND) != kind.ordinal()) {
            at = parent(m, at);
        }
        return at;
    }
}
