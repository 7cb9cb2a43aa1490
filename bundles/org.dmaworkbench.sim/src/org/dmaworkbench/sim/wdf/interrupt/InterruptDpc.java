package org.dmaworkbench.sim.wdf.interrupt;

import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__CALLBACK_LOCK;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__DPC_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__RUNNING;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__WORK_ITEM_CALLBACK;

import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.object.SerializedCallback;

/**
 * Runs EvtInterruptDpc, under its parent's callback lock when the interrupt asks for automatic serialization; for an interrupt with a
 * work item it queues that (facts kmdf 5.2, 5.3). Argument: row of the interrupt.
 */
public final class InterruptDpc extends SerializedCallback {
    /** The routine. */
    public static final InterruptDpc INSTANCE = new InterruptDpc();

    private InterruptDpc() {
        super(INTERRUPT, INTERRUPT__OBJECT, INTERRUPT__DPC_CALLBACK, INTERRUPT__CALLBACK_LOCK, INTERRUPT__RUNNING, "EvtInterruptDpc");
    }

    @Override public String name() {
        return "FxInterrupt::_InterruptDpcThunk";
    }

    @Override protected void begin(Machine m, int row) {
        if (m.state().get(INTERRUPT, row, INTERRUPT__WORK_ITEM_CALLBACK) != 0) {
            InterruptWorkItem.queue(new InterruptObject(m, row));
        }
    }

    @Override protected long[] arguments(Machine m, int row) {
        InterruptObject interrupt = new InterruptObject(m, row);
        return new long[] {interrupt.handle(), interrupt.deviceHandle()};
    }
}
