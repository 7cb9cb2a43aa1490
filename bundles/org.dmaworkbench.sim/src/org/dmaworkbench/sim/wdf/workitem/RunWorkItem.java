package org.dmaworkbench.sim.wdf.workitem;

import static org.dmaworkbench.machine.model.MachinePackage.WORK_ITEM;
import static org.dmaworkbench.machine.model.MachinePackage.WORK_ITEM__CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.WORK_ITEM__CALLBACK_CONTEXT;
import static org.dmaworkbench.machine.model.MachinePackage.WORK_ITEM__LOCK;
import static org.dmaworkbench.machine.model.MachinePackage.WORK_ITEM__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WORK_ITEM__QUEUED;
import static org.dmaworkbench.machine.model.MachinePackage.WORK_ITEM__RUNNING;

import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.object.SerializedCallback;

/** Runs EvtWorkItemFunc in a system thread. Argument: row in table WorkItem. */
final class RunWorkItem extends SerializedCallback {
    static final RunWorkItem INSTANCE = new RunWorkItem();

    private RunWorkItem() {
        super(WORK_ITEM, WORK_ITEM__OBJECT, WORK_ITEM__CALLBACK, WORK_ITEM__LOCK, WORK_ITEM__RUNNING, "EvtWorkItemFunc");
    }

    @Override public String name() {
        return "FxWorkItem::WorkItemThunk";
    }

    /** From here on the item can be queued again, by its own callback too. */
    @Override protected void begin(Machine m, int row) {
        m.state().set(WORK_ITEM, row, WORK_ITEM__QUEUED, 0);
        m.state().set(WORK_ITEM, row, WORK_ITEM__CALLBACK_CONTEXT, m.context() + 1);
    }

    @Override protected void end(Machine m, int row) {
        m.state().set(WORK_ITEM, row, WORK_ITEM__CALLBACK_CONTEXT, 0);
    }
}
