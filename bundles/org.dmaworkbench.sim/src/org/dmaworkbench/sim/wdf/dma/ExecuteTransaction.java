package org.dmaworkbench.sim.wdf.dma;

import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__CONTEXT;

import org.dmaworkbench.sim.rules.dma.D02;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/** WdfDmaTransactionExecute (facts kmdf 2.5). The state is Transfer before anything is started. */
final class ExecuteTransaction implements Routine {
    static final ExecuteTransaction INSTANCE = new ExecuteTransaction();
    private static final int ROW = 0;

    private ExecuteTransaction() { }

    @Override public String name() {
        return "WdfDmaTransactionExecute";
    }

    @Override public int slots() {
        return 1;
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        if (a.pc() == 0) {
            Transaction t = Transaction.of(m, a.arg(0));
            if (t.state() != TransactionState.INITIALIZED) {
                D02.broken(m, a.arg(0), t.state().label());
                throw WdfBugCheck.dma(m, a.arg(0), t.state().ordinal());
            }
            new RequestCoupling(t).reference();
            t.set(TRANSACTION__CONTEXT, a.arg(1));
            t.moveTo(TransactionState.TRANSFER);
            a.slot(ROW, t.row());
            a.pc(1);
            a.call(t.profile().packet() ? StartPacket.INSTANCE : StageList.INSTANCE, t.row());
            return;
        }
        if (!NtStatus.isSuccess(a.result())) {
            Transaction t = new Transaction(m, (int) a.slot(ROW));
            t.moveTo(TransactionState.TRANSFER_FAILED);
            t.set(TRANSACTION__CONTEXT, 0);
            new RequestCoupling(t).releaseButRetain();
        }
        a.ret(a.result());
    }
}
