package org.dmaworkbench.sim.wdf;

import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__PHASE;

import org.dmaworkbench.machine.StateBlock;

/** Where in its life a framework object is (facts kmdf 4.12); the ordinal stands in column phase of table WdfObject. */
public enum Phase {
    /** In use. */
    LIVE,
    /** Deleted by the driver or with its parent: its children and then itself are being cleaned up. */
    DISPOSING,
    /** Its EvtCleanupCallback has returned; only references keep it. */
    DISPOSED;

    private static final Phase[] ALL = values();

    /** Returns the phase of an object. */
    public static Phase of(StateBlock state, int object) {
        return ALL[(int) state.get(WDF_OBJECT, object, WDF_OBJECT__PHASE)];
    }

    /** Moves an object to this phase. */
    public void set(StateBlock state, int object) {
        state.set(WDF_OBJECT, object, WDF_OBJECT__PHASE, ordinal());
    }
}
