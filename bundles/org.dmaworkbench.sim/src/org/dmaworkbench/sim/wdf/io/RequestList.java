package org.dmaworkbench.sim.wdf.io;

import static org.dmaworkbench.machine.model.MachinePackage.QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__CANCELED_ON_QUEUE_HEAD;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__CANCELED_ON_QUEUE_TAIL;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__CANCEL_HEAD;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__CANCEL_TAIL;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__HEAD;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__QUEUED;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__TAIL;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__NEXT;

import org.dmaworkbench.machine.StateBlock;

/** A list of requests that a queue keeps, oldest first, linked through column next: a request stands in one list at most. */
enum RequestList {
    /** Requests that wait for delivery; they are what {@code QUEUE__QUEUED} counts. */
    WAITING(QUEUE__HEAD, QUEUE__TAIL, QUEUE__QUEUED),
    /** Requests whose EvtRequestCancel is to be called (facts kmdf 4.4 step 1). */
    CANCELED(QUEUE__CANCEL_HEAD, QUEUE__CANCEL_TAIL, -1),
    /** Requests that go to EvtIoCanceledOnQueue (facts kmdf 4.4 step 2). */
    CANCELED_ON_QUEUE(QUEUE__CANCELED_ON_QUEUE_HEAD, QUEUE__CANCELED_ON_QUEUE_TAIL, -1);

    private final int head;
    private final int tail;
    private final int count;

    RequestList(int head, int tail, int count) {
        this.head = head;
        this.tail = tail;
        this.count = count;
    }

    /** Returns the row of the first request, or -1. */
    int first(StateBlock state, int queue) {
        return (int) state.get(QUEUE, queue, head) - 1;
    }

    /** Returns the row of the request behind another in its list, or -1. */
    static int next(StateBlock state, int request) {
        return (int) state.get(REQUEST, request, REQUEST__NEXT) - 1;
    }

    /** Adds a request at the end. */
    void append(StateBlock state, int queue, int request) {
        long last = state.get(QUEUE, queue, tail);
        if (last == 0) {
            state.set(QUEUE, queue, head, request + 1);
        } else {
            state.set(REQUEST, (int) last - 1, REQUEST__NEXT, request + 1);
        }
        state.set(QUEUE, queue, tail, request + 1);
        state.set(REQUEST, request, REQUEST__NEXT, 0);
        counted(state, queue, 1);
    }

    /** Adds a request before all others: where a requeued one belongs. */
    void prepend(StateBlock state, int queue, int request) {
        long first = state.get(QUEUE, queue, head);
        state.set(REQUEST, request, REQUEST__NEXT, first);
        state.set(QUEUE, queue, head, request + 1);
        if (first == 0) {
            state.set(QUEUE, queue, tail, request + 1);
        }
        counted(state, queue, 1);
    }

    /** Takes the first request out and returns its row, or -1 if there is none. */
    int take(StateBlock state, int queue) {
        int request = first(state, queue);
        if (request >= 0) {
            remove(state, queue, request);
        }
        return request;
    }

    /** Takes a request out from anywhere; returns false if it is not there. */
    boolean remove(StateBlock state, int queue, int request) {
        int previous = -1;
        for (int at = first(state, queue); at >= 0; at = next(state, at)) {
            if (at == request) {
                unlink(state, queue, request, previous);
                return true;
            }
            previous = at;
        }
        return false;
    }

    private void unlink(StateBlock state, int queue, int request, int previous) {
        long next = state.get(REQUEST, request, REQUEST__NEXT);
        if (previous < 0) {
            state.set(QUEUE, queue, head, next);
        } else {
            state.set(REQUEST, previous, REQUEST__NEXT, next);
        }
        if (next == 0) {
            state.set(QUEUE, queue, tail, previous + 1);
        }
        state.set(REQUEST, request, REQUEST__NEXT, 0);
        counted(state, queue, -1);
    }

    private void counted(StateBlock state, int queue, int change) {
        if (count >= 0) {
            state.increment(QUEUE, queue, count, change);
        }
    }
}
