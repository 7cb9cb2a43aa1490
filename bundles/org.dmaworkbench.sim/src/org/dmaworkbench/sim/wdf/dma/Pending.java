package org.dmaworkbench.sim.wdf.dma;

import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__PENDING;

import org.dmaworkbench.machine.StateBlock;

/** Counts what still refers to a transaction's row from outside its object: requests in the HAL, and staging under way. */
final class Pending {
    private Pending() { }

    static void begin(Transaction t) {
        t.set(TRANSACTION__PENDING, t.get(TRANSACTION__PENDING) + 1);
    }

    /** One reference less; frees the row when its object is gone and this was the last. */
    static void end(Transaction t) {
        t.set(TRANSACTION__PENDING, t.get(TRANSACTION__PENDING) - 1);
        tidy(t.machine().state(), t.row());
    }

    static void tidy(StateBlock state, int row) {
        if (state.get(TRANSACTION, row, TRANSACTION__PENDING) == 0 && state.get(TRANSACTION, row, TRANSACTION__OBJECT) == 0) {
            state.free(TRANSACTION, row);
        }
    }
}
