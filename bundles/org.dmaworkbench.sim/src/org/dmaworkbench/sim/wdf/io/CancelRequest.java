package org.dmaworkbench.sim.wdf.io;

import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__STATE;

import org.dmaworkbench.machine.StateBlock;

/** Cancellation of requests (facts kmdf 4.8). */
public final class CancelRequest {
    private CancelRequest() { }

    /** Takes a request out of the queue it waits in. Returns false if it does not wait: then only its driver can end it. */
    public static boolean takeFromQueue(StateBlock state, int request) {
        return state.get(REQUEST, request, REQUEST__STATE) == RequestState.QUEUED.ordinal()
                && RequestFifo.remove(state, (int) state.get(REQUEST, request, REQUEST__QUEUE) - 1, request);
    }
}
