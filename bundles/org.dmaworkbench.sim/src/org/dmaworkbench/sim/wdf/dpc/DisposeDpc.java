package org.dmaworkbench.sim.wdf.dpc;

import static org.dmaworkbench.machine.model.MachinePackage.DPC_OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.DPC_OBJECT__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.DPC_OBJECT__RUNNING;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.kernel.DpcQueue;
import org.dmaworkbench.sim.kernel.WaitReason;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;

/** The end of a DPC object: it is taken out of its queue, and a callback under way ends first. Argument: row in table DpcObject. */
final class DisposeDpc implements Routine {
    @Override public String name() {
        return "FxDpc::Dispose";
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        StateBlock state = m.state();
        int row = (int) a.arg(0);
        DpcQueue.cancel(m, DpcDdis.queueEntry(m, row));
        if (state.get(DPC_OBJECT, row, DPC_OBJECT__RUNNING) > 0) {
            a.block(WaitReason.CALLBACK, state.get(DPC_OBJECT, row, DPC_OBJECT__OBJECT) - 1);
        } else {
            a.ret(0);
        }
    }
}
