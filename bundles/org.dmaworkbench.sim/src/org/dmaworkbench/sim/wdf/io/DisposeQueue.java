package org.dmaworkbench.sim.wdf.io;

import static org.dmaworkbench.machine.model.MachinePackage.QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__SHUT_DOWN;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Routine;

/** The end of a queue: it takes nothing more, what waits is cancelled, and the driver gives back what it owns. Argument: row of the queue. */
final class DisposeQueue implements Routine {
    @Override public String name() {
        return "FxIoQueue::Dispose";
    }

    @Override public void resume(Activation a) {
        StateBlock state = a.machine().state();
        int queue = (int) a.arg(0);
        if (a.pc() != 0) {
            a.ret(0);
            return;
        }
        state.set(QUEUE, queue, QUEUE__SHUT_DOWN, 1);
        a.pc(1);
        a.call(ChangeQueueState.END, Queue.handle(a.machine(), queue));
    }
}
