package org.dmaworkbench.sim.wdf.object;

import static org.dmaworkbench.machine.model.MachinePackage.MEMORY_OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.MEMORY_OBJECT__REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__IRP_REFERENCES;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__KIND;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__SUBJECT;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.wdf.ObjectKind;

/** The driver's references to the memory object of a request's buffer: each is one to its IRP, which must not be completed (facts kmdf 4.7). */
final class RequestMemory {
    private RequestMemory() { }

    static void count(StateBlock state, int object, int by) {
        if (state.get(WDF_OBJECT, object, WDF_OBJECT__KIND) == ObjectKind.MEMORY.ordinal()) {
            long request = state.get(MEMORY_OBJECT, (int) state.get(WDF_OBJECT, object, WDF_OBJECT__SUBJECT), MEMORY_OBJECT__REQUEST);
            if (request != 0) {
                state.increment(REQUEST, (int) request - 1, REQUEST__IRP_REFERENCES, by);
            }
        }
    }
}
