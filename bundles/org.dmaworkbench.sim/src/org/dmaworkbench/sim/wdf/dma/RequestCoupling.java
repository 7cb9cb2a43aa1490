package org.dmaworkbench.sim.wdf.dma;

import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__IRP_REFERENCES;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__REQUEST_USE;

/**
 * The request that a transaction was made from, and the references that protect it while a transfer may be under way (facts kmdf 2.13).
 *
 * @param t the transaction
 */
record RequestCoupling(Transaction t) {
    private static final long ATTACHED = 0;
    private static final long REFERENCED = 1;
    private static final long RETAINED = 2;

    /** Remembers the request without a reference. */
    void attach(int request) {
        t.set(TRANSACTION__REQUEST, request + 1);
        t.set(TRANSACTION__REQUEST_USE, ATTACHED);
    }

    /** Takes the references, for Execute. */
    void reference() {
        if (t.get(TRANSACTION__REQUEST) != 0) {
            count(1);
            t.set(TRANSACTION__REQUEST_USE, REFERENCED);
        }
    }

    /**
     * Drops the references and keeps the pointer. KMDF drops them even when Execute never took them: a reservation that fails, or is
     * cancelled, leaves the request with one reference too few.
     */
    void releaseButRetain() {
        if (t.get(TRANSACTION__REQUEST) != 0 && t.get(TRANSACTION__REQUEST_USE) != RETAINED) {
            count(-1);
            t.set(TRANSACTION__REQUEST_USE, RETAINED);
        }
    }

    /** Forgets the request. */
    void clear() {
        if (t.get(TRANSACTION__REQUEST_USE) == REFERENCED) {
            count(-1);
        }
        t.set(TRANSACTION__REQUEST, 0);
        t.set(TRANSACTION__REQUEST_USE, ATTACHED);
    }

    private void count(int change) {
        t.machine().state().increment(REQUEST, (int) t.get(TRANSACTION__REQUEST) - 1, REQUEST__IRP_REFERENCES, change);
    }
}
