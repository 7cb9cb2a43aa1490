package org.dmaworkbench.sim.wdf.interrupt;

import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__CALLBACK_LOCK;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__RUNNING;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__WORK_ITEM_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__WORK_QUEUED;

import org.dmaworkbench.machine.model.ContextKind;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.object.SerializedCallback;

/** Runs EvtInterruptWorkItem in a system thread (facts kmdf 5.2, 5.3). Argument: row of the interrupt. */
final class InterruptWorkItem extends SerializedCallback {
    static final InterruptWorkItem INSTANCE = new InterruptWorkItem();

    private InterruptWorkItem() {
        super(INTERRUPT, INTERRUPT__OBJECT, INTERRUPT__WORK_ITEM_CALLBACK, INTERRUPT__CALLBACK_LOCK, INTERRUPT__RUNNING, "EvtInterruptWorkItem");
    }

    /** Queues the work item. Returns false if it is queued already. */
    static boolean queue(InterruptObject interrupt) {
        if (interrupt.get(INTERRUPT__WORK_QUEUED) != 0) {
            return false;
        }
        Machine m = interrupt.machine();
        interrupt.set(INTERRUPT__WORK_QUEUED, 1);
        String name = m.names().text((int) Objects.name(m, (int) interrupt.get(INTERRUPT__OBJECT) - 1));
        m.newThread(ContextKind.WORKITEM, "work item of " + name, INSTANCE, interrupt.row());
        return true;
    }

    @Override public String name() {
        return "FxInterrupt::_InterruptWorkItemCallback";
    }

    /** From here on it can be queued again. */
    @Override protected void begin(Machine m, int row) {
        m.state().set(INTERRUPT, row, INTERRUPT__WORK_QUEUED, 0);
    }

    @Override protected long[] arguments(Machine m, int row) {
        return InterruptDpc.INSTANCE.arguments(m, row);
    }
}
