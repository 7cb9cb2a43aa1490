package org.dmaworkbench.sim.wdf;

import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__NAME;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__REQUEST;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.rules.dma.D31;
import org.dmaworkbench.sim.rules.object.BC5;
import org.dmaworkbench.sim.rules.request.DoubleCompletion;
import org.dmaworkbench.sim.rules.request.InvalidReqAccessLocal;
import org.dmaworkbench.sim.vm.Machine;

/** Tells why a handle is refused, so that the rule is named that says most. */
final class InvalidHandle {
    private InvalidHandle() { }

    static void report(Machine m, String call, long handle) {
        String name = m.trace().objectName(handle);
        if (name == null || Objects.find(m, handle) >= 0) {
            BC5.broken(m, call, handle, handle == 0 ? "NULL is no handle" : name == null ? "no object has or had this handle" : "the object is of another type");
        } else if (!call.contains("Request")) {
            BC5.broken(m, call, handle, "the object is gone");
        } else {
            request(m, call, handle, name);
        }
    }

    private static void request(Machine m, String call, long handle, String name) {
        long transaction = giver(m, name);
        if (transaction != 0) {
            D31.broken(m, call, handle, transaction);
        } else if (call.startsWith("WdfRequestComplete")) {
            DoubleCompletion.broken(m, call, handle);
        } else {
            InvalidReqAccessLocal.broken(m, call, handle);
        }
    }

    /** Returns the handle of a transaction that still answers WdfDmaTransactionGetRequest with a request of this name, or 0. */
    private static long giver(Machine m, String name) {
        StateBlock state = m.state();
        for (int row = 0; row < state.rows(TRANSACTION); row++) {
            long request = state.isLive(TRANSACTION, row) ? state.get(TRANSACTION, row, TRANSACTION__REQUEST) : 0;
            if (request != 0 && state.names().text((int) state.get(REQUEST, (int) request - 1, REQUEST__NAME)).equals(name)) {
                return Objects.handleOf(m, state.get(TRANSACTION, row, TRANSACTION__OBJECT));
            }
        }
        return 0;
    }
}
