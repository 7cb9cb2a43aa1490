package org.dmaworkbench.sim.wdf.dma;

import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__MAP_BASE_SET;

import org.dmaworkbench.sim.wdf.Violations;

/** A reservation whose EvtReserveDma has not run yet: KMDF lets the driver go on with the transaction, and comes to grief later (facts kmdf 2.3). */
final class PendingReservation {
    private PendingReservation() { }

    /** Records the violation if the transaction, about to leave state Reserved, has such a reservation. */
    static void observe(Transaction t) {
        if (t.state() == TransactionState.RESERVED && t.get(TRANSACTION__MAP_BASE_SET) == 0) {
            Violations.record(t.machine(), "D-26", "a transaction is used while its reservation of map registers still waits");
        }
    }
}
