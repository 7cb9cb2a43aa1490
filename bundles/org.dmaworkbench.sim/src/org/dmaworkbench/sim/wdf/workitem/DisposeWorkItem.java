package org.dmaworkbench.sim.wdf.workitem;

import static org.dmaworkbench.machine.model.MachinePackage.WORK_ITEM;
import static org.dmaworkbench.machine.model.MachinePackage.WORK_ITEM__CALLBACK_CONTEXT;
import static org.dmaworkbench.machine.model.MachinePackage.WORK_ITEM__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WORK_ITEM__QUEUED;
import static org.dmaworkbench.machine.model.MachinePackage.WORK_ITEM__RUNNING;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.kernel.WaitReason;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Routine;

/** The end of a work item: its callback ends first, unless the item is deleted in it (facts kmdf 5.5). Argument: row in table WorkItem. */
final class DisposeWorkItem implements Routine {
    @Override public String name() {
        return "FxWorkItem::Dispose";
    }

    @Override public void resume(Activation a) {
        StateBlock state = a.machine().state();
        int row = (int) a.arg(0);
        boolean own = state.get(WORK_ITEM, row, WORK_ITEM__CALLBACK_CONTEXT) == a.context() + 1;
        if (own || state.get(WORK_ITEM, row, WORK_ITEM__QUEUED) == 0 && state.get(WORK_ITEM, row, WORK_ITEM__RUNNING) == 0) {
            a.ret(0);
        } else {
            a.block(WaitReason.CALLBACK, state.get(WORK_ITEM, row, WORK_ITEM__OBJECT) - 1);
        }
    }
}
