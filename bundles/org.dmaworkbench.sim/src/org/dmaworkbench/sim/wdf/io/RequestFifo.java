package org.dmaworkbench.sim.wdf.io;

import static org.dmaworkbench.machine.model.MachinePackage.QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__HEAD;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__QUEUED;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__TAIL;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__NEXT;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__STATE;

import org.dmaworkbench.machine.StateBlock;

/** The requests that wait in a queue, oldest first, linked through column next. */
final class RequestFifo {
    private RequestFifo() { }

    /** Appends a request. */
    static void append(StateBlock state, int queue, int request) {
        long tail = state.get(QUEUE, queue, QUEUE__TAIL);
        if (tail == 0) {
            state.set(QUEUE, queue, QUEUE__HEAD, request + 1);
        } else {
            state.set(REQUEST, (int) tail - 1, REQUEST__NEXT, request + 1);
        }
        state.set(QUEUE, queue, QUEUE__TAIL, request + 1);
        state.set(REQUEST, request, REQUEST__NEXT, 0);
        state.set(REQUEST, request, REQUEST__STATE, RequestState.QUEUED.ordinal());
        state.increment(QUEUE, queue, QUEUE__QUEUED, 1);
    }

    /** Takes the oldest request out and returns its row, or -1 if the queue is empty. */
    static int takeOldest(StateBlock state, int queue) {
        int request = (int) state.get(QUEUE, queue, QUEUE__HEAD) - 1;
        if (request >= 0) {
            remove(state, queue, request);
        }
        return request;
    }

    /** Takes a request out of the middle; returns false if it is not there. */
    static boolean remove(StateBlock state, int queue, int request) {
        long previous = 0;
        for (long at = state.get(QUEUE, queue, QUEUE__HEAD); at != 0; at = state.get(REQUEST, (int) at - 1, REQUEST__NEXT)) {
            if (at - 1 != request) {
                previous = at;
                continue;
            }
            long next = state.get(REQUEST, request, REQUEST__NEXT);
            if (previous == 0) {
                state.set(QUEUE, queue, QUEUE__HEAD, next);
            } else {
                state.set(REQUEST, (int) previous - 1, REQUEST__NEXT, next);
            }
            if (next == 0) {
                state.set(QUEUE, queue, QUEUE__TAIL, previous);
            }
            state.set(REQUEST, request, REQUEST__NEXT, 0);
            state.increment(QUEUE, queue, QUEUE__QUEUED, -1);
            return true;
        }
        return false;
    }
}
