package org.dmaworkbench.sim.wdf.dma;

import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__MAP_BASE_SET;

import org.dmaworkbench.sim.rules.dma.D26;

/** A reservation whose EvtReserveDma has not run yet: KMDF lets the driver go on with the transaction, and comes to grief later (facts kmdf 2.3). */
final class PendingReservation {
    private PendingReservation() { }

    /** Records the violation if the transaction, about to leave state Reserved, has such a reservation. */
    static void observe(Transaction t) {
        if (t.state() == TransactionState.RESERVED && t.get(TRANSACTION__MAP_BASE_SET) == 0) {
            D26.waits(t.machine(), t.handle());
        }
    }
}
