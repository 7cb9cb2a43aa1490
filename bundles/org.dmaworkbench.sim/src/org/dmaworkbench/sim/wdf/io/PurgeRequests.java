package org.dmaworkbench.sim.wdf.io;

import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__CANCEL_STATE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__STATE;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Routine;

/** Cancels what waits in a queue, oldest first, and then what the driver has marked cancelable (facts kmdf 4.3). Argument: the queue's row. */
final class PurgeRequests implements Routine {
    static final PurgeRequests INSTANCE = new PurgeRequests();

    private PurgeRequests() { }

    @Override public String name() {
        return "FxIoQueue::CancelQueuedRequests";
    }

    @Override public void resume(Activation a) {
        StateBlock state = a.machine().state();
        int queue = (int) a.arg(0);
        int request = RequestList.WAITING.first(state, queue);
        a.pc(1);
        if (request >= 0) {
            a.call(CancelRequest.INSTANCE, request);
            return;
        }
        for (int row = 0; row < state.rows(REQUEST); row++) {
            if (state.isLive(REQUEST, row) && state.get(REQUEST, row, REQUEST__QUEUE) == queue + 1
                    && state.get(REQUEST, row, REQUEST__STATE) == RequestState.PRESENTED.ordinal()
                    && state.get(REQUEST, row, REQUEST__CANCEL_STATE) == CancelState.CANCELABLE.ordinal()) {
                state.set(REQUEST, row, REQUEST__CANCEL_STATE, CancelState.PENDING.ordinal());
                RequestList.CANCELED.append(state, queue, row);
            }
        }
        a.ret(0);
    }
}
