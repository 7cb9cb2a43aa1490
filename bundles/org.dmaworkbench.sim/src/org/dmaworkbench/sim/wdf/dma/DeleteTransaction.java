package org.dmaworkbench.sim.wdf.dma;

import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__OBJECT;

import org.dmaworkbench.sim.rules.dma.D05;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.Verifier;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/**
 * What a transaction does when its object is disposed of (facts kmdf 2.3): gives everything back, the reservation too. Argument: row of the
 * transaction.
 */
public final class DeleteTransaction implements Routine {
    /** The routine. */
    public static final DeleteTransaction INSTANCE = new DeleteTransaction();
    /** KMDF 1.9: a deletion in Transfer is checked. */
    private static final int FIRST_CHECKED = 9;

    private DeleteTransaction() { }

    @Override public String name() {
        return "FxDmaTransactionBase::Dispose";
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
        if (t.state() == TransactionState.TRANSFER) {
            D05.broken(m, "deleted", t.handle());
            if (Verifier.checks(m, FIRST_CHECKED)) {
                throw WdfBugCheck.dma(m, t.handle(), t.state().ordinal());
            }
        }
        t.moveTo(TransactionState.DELETED);
        a.pc(1);
        a.call(ReleaseResources.INSTANCE, t.row(), 1, 0);
    }

    /** Frees the row of a transaction whose object is gone; later, if the HAL or a staging loop still needs it. */
    public static void forget(Machine m, int row) {
        m.state().set(TRANSACTION, row, TRANSACTION__OBJECT, 0);
        Pending.tidy(m.state(), row);
    }
}
