package org.dmaworkbench.sim.wdf.dpc;

import static org.dmaworkbench.machine.model.MachinePackage.DPC_OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.DPC_OBJECT__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.DPC_OBJECT__RUNNING;

import org.dmaworkbench.sim.kernel.DpcQueue;
import org.dmaworkbench.sim.kernel.Irql;
import org.dmaworkbench.sim.kernel.WaitReason;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.Verifier;

/** WdfDpcCancel: takes a DPC out of its queue; with Wait it returns only when a callback under way has ended (facts kmdf 5.5). */
final class CancelDpc implements Routine {
    static final CancelDpc INSTANCE = new CancelDpc();

    private CancelDpc() { }

    @Override public String name() {
        return "WdfDpcCancel";
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        int row = DpcDdis.row(m, a.arg(0));
        if (a.pc() == 0) {
            boolean wait = a.arg(1) != 0;
            if (wait && Verifier.above(m, Irql.PASSIVE, "WdfDpcCancel with Wait")) {
                a.ret(0);
                return;
            }
            if (DpcQueue.cancel(m, DpcDdis.queueEntry(m, row))) {
                a.ret(1);
                return;
            }
            if (!wait) {
                a.ret(0);
                return;
            }
            a.pc(1);
        }
        if (m.state().get(DPC_OBJECT, row, DPC_OBJECT__RUNNING) > 0) {
            a.block(WaitReason.CALLBACK, m.state().get(DPC_OBJECT, row, DPC_OBJECT__OBJECT) - 1);
        } else {
            a.ret(0);
        }
    }
}
