package org.dmaworkbench.sim.wdf.dma;

import org.dmaworkbench.sim.rules.dma.D05;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.Verifier;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/**
 * Makes a transaction ready for another use (facts kmdf 2.3): gives its resources back and forgets everything that belonged to the last
 * one. Arguments: row of the transaction; 1 to do so even when it is released already, and to give a reservation back.
 */
final class ReleaseForReuse implements Routine {
    static final ReleaseForReuse INSTANCE = new ReleaseForReuse();
    /** KMDF 1.11: a release in Transfer is checked. */
    private static final int FIRST_CHECKED = 11;

    private ReleaseForReuse() { }

    @Override public String name() {
        return "FxDmaTransactionBase::ReleaseForReuse";
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        Transaction t = new Transaction(m, (int) a.arg(0));
        if (a.pc() != 0) {
            new RequestCoupling(t).clear();
            t.reset();
            a.ret(0);
            return;
        }
        boolean force = a.arg(1) != 0;
        TransactionState state = t.state();
        if (state == TransactionState.RELEASED && !force) {
            a.ret(0);
            return;
        }
        if (state == TransactionState.TRANSFER) {
            D05.broken(m, "released", t.handle());
            if (Verifier.checks(m, FIRST_CHECKED)) {
                throw WdfBugCheck.dma(m, t.handle(), state.ordinal());
            }
        }
        PendingReservation.observe(t);
        t.moveTo(TransactionState.RELEASED);
        a.pc(1);
        a.call(ReleaseResources.INSTANCE, t.row(), force ? 1 : 0, 0);
    }
}
