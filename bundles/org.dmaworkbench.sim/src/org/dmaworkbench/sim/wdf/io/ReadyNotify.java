package org.dmaworkbench.sim.wdf.io;

import static org.dmaworkbench.machine.model.MachinePackage.QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__BECAME_READY;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__DISPATCHING;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__DISPATCH_TYPE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__QUEUED;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__READY_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__READY_CONTEXT;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.rules.queue.ChangeQueueState;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;

/** WdfIoQueueReadyNotify: the driver wants to know when a manual queue goes from empty to not empty (facts kmdf 4.6). */
final class ReadyNotify implements Routine {
    @Override public String name() {
        return "WdfIoQueueReadyNotify";
    }

    @Override public void resume(Activation a) {
        if (a.pc() != 0) {
            a.ret(NtStatus.SUCCESS);
            return;
        }
        Machine m = a.machine();
        StateBlock state = m.state();
        int queue = Objects.subject(m, a.arg(0), ObjectKind.QUEUE);
        String wrong = wrong(state, queue, a.arg(1));
        if (wrong != null) {
            ChangeQueueState.broken(m, "WdfIoQueueReadyNotify", wrong);
            a.ret(NtStatus.INVALID_DEVICE_REQUEST);
            return;
        }
        state.set(QUEUE, queue, QUEUE__READY_CALLBACK, a.arg(1));
        state.set(QUEUE, queue, QUEUE__READY_CONTEXT, a.arg(2));
        state.set(QUEUE, queue, QUEUE__BECAME_READY, a.arg(1) != 0 && state.get(QUEUE, queue, QUEUE__QUEUED) != 0 ? 1 : 0);
        a.pc(1);
        a.call(DispatchRequests.INSTANCE, queue, 0);
    }

    private static String wrong(StateBlock state, int queue, long callback) {
        boolean registered = state.get(QUEUE, queue, QUEUE__READY_CALLBACK) != 0;
        if (state.get(QUEUE, queue, QUEUE__DISPATCH_TYPE) != Queue.MANUAL) {
            return "on a queue that is not manual";
        }
        if (callback != 0 && registered) {
            return "a second time";
        }
        return callback == 0 && state.get(QUEUE, queue, QUEUE__DISPATCHING) != 0 ? "to end notices while the queue dispatches" : null;
    }
}
