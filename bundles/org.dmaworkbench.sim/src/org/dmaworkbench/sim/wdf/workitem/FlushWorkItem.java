package org.dmaworkbench.sim.wdf.workitem;

import static org.dmaworkbench.machine.model.MachinePackage.WORK_ITEM;
import static org.dmaworkbench.machine.model.MachinePackage.WORK_ITEM__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WORK_ITEM__QUEUED;
import static org.dmaworkbench.machine.model.MachinePackage.WORK_ITEM__RUNNING;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.kernel.Irql;
import org.dmaworkbench.sim.kernel.WaitReason;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.Verifier;

/** WdfWorkItemFlush: returns when the item is neither queued nor running (facts kmdf 5.5). */
final class FlushWorkItem implements Routine {
    static final FlushWorkItem INSTANCE = new FlushWorkItem();

    private FlushWorkItem() { }

    @Override public String name() {
        return "WdfWorkItemFlush";
    }

    @Override public void resume(Activation a) {
        StateBlock state = a.machine().state();
        int row = WorkItemDdis.row(a.machine(), a.arg(0));
        if (a.pc() == 0 && Verifier.above(a.machine(), Irql.PASSIVE, "WdfWorkItemFlush")) {
            a.ret(0);
            return;
        }
        a.pc(1);
        if (state.get(WORK_ITEM, row, WORK_ITEM__QUEUED) != 0 || state.get(WORK_ITEM, row, WORK_ITEM__RUNNING) > 0) {
            a.block(WaitReason.CALLBACK, state.get(WORK_ITEM, row, WORK_ITEM__OBJECT) - 1);
        } else {
            a.ret(0);
        }
    }
}
