package org.dmaworkbench.sim.wdf.io;

import static org.dmaworkbench.machine.model.MachinePackage.QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__CANCEL_OWNED;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__EMPTY_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__EMPTY_WAITER;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__STOP_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__STOP_WAITER;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.kernel.WaitReason;
import org.dmaworkbench.sim.vm.Machine;

/** Who wants to know that a queue has come to rest: steps 3 and 4 of the loop (facts kmdf 4.4), for its only active pass. */
final class Quiet {
    private Quiet() { }

    /** Wakes whoever waits, and returns the callback to be delivered, or null. */
    static QueueCallback notice(Machine m, int queue) {
        StateBlock state = m.state();
        if (Queue.owned(state, queue) == 0) {
            wake(m, queue, QUEUE__STOP_WAITER, WaitReason.QUEUE_STOPPED);
            if (state.get(QUEUE, queue, QUEUE__STOP_CALLBACK) != 0) {
                state.set(QUEUE, queue, QUEUE__CANCEL_OWNED, 0);
                return QueueCallback.STOPPED;
            }
        }
        if (Queue.isDone(state, queue)) {
            wake(m, queue, QUEUE__EMPTY_WAITER, WaitReason.QUEUE_EMPTY);
            if (state.get(QUEUE, queue, QUEUE__EMPTY_CALLBACK) != 0) {
                state.set(QUEUE, queue, QUEUE__CANCEL_OWNED, 0);
                return QueueCallback.EMPTY;
            }
        }
        return null;
    }

    private static void wake(Machine m, int queue, int waiter, int reason) {
        if (m.state().get(QUEUE, queue, waiter) != 0) {
            m.state().set(QUEUE, queue, waiter, 0);
            m.wake(reason, queue);
        }
    }
}
