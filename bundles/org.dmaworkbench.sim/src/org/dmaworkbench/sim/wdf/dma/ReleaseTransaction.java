package org.dmaworkbench.sim.wdf.dma;

import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/** WdfDmaTransactionRelease (facts kmdf 2.3): makes the object ready for another use; a second release does nothing. */
final class ReleaseTransaction implements Routine {
    private static final int ROW = 0;
    private final boolean verifier;

    ReleaseTransaction(boolean verifier) {
        this.verifier = verifier;
    }

    @Override public String name() {
        return "WdfDmaTransactionRelease";
    }

    @Override public int slots() {
        return 1;
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        if (a.pc() == 0) {
            Transaction t = Transaction.of(m, a.arg(0));
            if (t.state() == TransactionState.RELEASED) {
                a.ret(NtStatus.SUCCESS);
                return;
            }
            if (t.state() == TransactionState.TRANSFER && verifier) {
                throw WdfBugCheck.dma(m, a.arg(0), t.state().ordinal());
            }
            a.slot(ROW, t.row());
            a.pc(1);
            a.call(ReturnScatterGatherList.INSTANCE, t.row());
            return;
        }
        Transaction t = new Transaction(m, (int) a.slot(ROW));
        t.reset();
        t.moveTo(TransactionState.RELEASED);
        a.ret(NtStatus.SUCCESS);
    }
}
