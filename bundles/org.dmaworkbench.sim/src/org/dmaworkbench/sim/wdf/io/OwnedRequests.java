package org.dmaworkbench.sim.wdf.io;

import static org.dmaworkbench.machine.model.MachinePackage.QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__DRIVER_OWNED;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__PRESENTED;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__STATE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__STOP_STATE;

import org.dmaworkbench.machine.StateBlock;

/** The requests of a queue that the driver owns, in the order in which they were presented. */
final class OwnedRequests {
    private OwnedRequests() { }

    /** Returns the row of the oldest one in a stop state, or -1. A request whose cancellation is under way is not asked about. */
    static int oldest(StateBlock state, int queue, StopState stop) {
        return pick(state, queue, stop, true);
    }

    private static int pick(StateBlock state, int queue, StopState stop, boolean oldest) {
        int found = -1;
        for (int row = 0; row < state.rows(REQUEST); row++) {
            if (!state.isLive(REQUEST, row) || state.get(REQUEST, row, REQUEST__QUEUE) != queue + 1 || !Requests.isOwned(state, row)
                    || state.get(REQUEST, row, REQUEST__STOP_STATE) != stop.ordinal()) {
                continue;
            }
            boolean older = found < 0 || state.get(REQUEST, row, REQUEST__PRESENTED) < state.get(REQUEST, found, REQUEST__PRESENTED);
            if (found < 0 || older == oldest) {
                found = row;
            }
        }
        return found;
    }

    /** Forgets earlier answers: a purge asks about every request again. */
    static void askAgain(StateBlock state, int queue) {
        for (int request = oldest(state, queue, StopState.KEPT); request >= 0; request = oldest(state, queue, StopState.KEPT)) {
            state.set(REQUEST, request, REQUEST__STOP_STATE, StopState.NONE.ordinal());
        }
    }

    /** Puts the requests that were acknowledged with Requeue back before all others, in their order. */
    static void requeueAcknowledged(StateBlock state, int queue) {
        for (int request = pick(state, queue, StopState.REQUEUED, false); request >= 0; request = pick(state, queue, StopState.REQUEUED, false)) {
            state.set(REQUEST, request, REQUEST__STOP_STATE, StopState.NONE.ordinal());
            state.set(REQUEST, request, REQUEST__STATE, RequestState.QUEUED.ordinal());
            state.increment(QUEUE, queue, QUEUE__DRIVER_OWNED, -1);
            RequestList.WAITING.prepend(state, queue, request);
            DispatchRequests.noticeReady(state, queue);
        }
    }
}
