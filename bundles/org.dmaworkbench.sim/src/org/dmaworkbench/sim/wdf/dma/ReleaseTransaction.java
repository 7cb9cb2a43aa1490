package org.dmaworkbench.sim.wdf.dma;

import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.NtStatus;

/** WdfDmaTransactionRelease (facts kmdf 2.3): always succeeds; a second release does nothing. */
final class ReleaseTransaction implements Routine {
    @Override public String name() {
        return "WdfDmaTransactionRelease";
    }

    @Override public void resume(Activation a) {
        if (a.pc() != 0) {
            a.ret(NtStatus.SUCCESS);
            return;
        }
        Transaction t = Transaction.of(a.machine(), a.arg(0));
        a.pc(1);
        a.call(ReleaseForReuse.INSTANCE, t.row(), 0);
    }
}
