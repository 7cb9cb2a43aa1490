package org.dmaworkbench.sim.wdf.dma;

import org.dmaworkbench.sim.rules.dma.D22;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/** WdfDmaTransactionCancel (facts kmdf 2.11): takes back a request for map registers that still waits in the HAL. */
final class CancelAllocation {
    private CancelAllocation() { }

    static long cancel(Machine m, Activation a) {
        Transaction t = Transaction.of(m, a.arg(0));
        if (!t.usesVersion3()) {
            D22.broken(m, "WdfDmaTransactionCancel needs DMA version 3");
            return 0;
        }
        TransactionState state = t.state();
        if (state == TransactionState.CREATED || state == TransactionState.RELEASED) {
            throw WdfBugCheck.dma(m, a.arg(0), state.ordinal());
        }
        if (!t.hasAdapter()) {
            throw WdfBugCheck.crash(m);
        }
        if (!t.adapter().cancel(t.row())) {
            return 0;
        }
        Pending.end(t);
        t.moveTo(TransactionState.TRANSFER_FAILED);
        new RequestCoupling(t).releaseButRetain();
        return 1;
    }
}
