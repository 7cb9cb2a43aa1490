package org.dmaworkbench.sim.wdf.io;

import static org.dmaworkbench.machine.model.MachinePackage.QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__ALLOW_ZERO_LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__BECAME_READY;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__DISPATCHING;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__DISPATCH_TYPE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__DRIVER_OWNED;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__NOTIFYING;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__PASSES;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__PRESENTED_LIMIT;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__QUEUED;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__READY_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__EVER_PRESENTED;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__STATE;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.CallbackLock;
import org.dmaworkbench.sim.wdf.NtStatus;

/**
 * One pass of a queue's dispatch loop (facts kmdf 4.4): delivers notices and requests in the order of its steps until something
 * stops it. Arguments: row of the queue, row + 1 of a request that has just arrived or 0. The request that arrives waits in a slot
 * until the loop queues or delivers it.
 */
public final class DispatchRequests implements Routine {
    /** The routine. */
    public static final DispatchRequests INSTANCE = new DispatchRequests();

    private static final int NEXT = 1;
    private static final int LOCKED = 2;
    private static final int RETURNED = 3;

    private static final int NEWCOMER = 0;
    private static final int CALLBACK = 1;
    private static final int SUBJECT = 2;

    private DispatchRequests() { }

    @Override public String name() {
        return "FxIoQueue::DispatchEvents";
    }

    @Override public int slots() {
        return 3;
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        int queue = (int) a.arg(0);
        switch (a.pc()) {
            case 0 -> begin(a, m, queue);
            case LOCKED -> {
                a.pc(RETURNED);
                QueueCallback.of(a.slot(CALLBACK)).call(a, queue, (int) a.slot(SUBJECT));
            }
            case RETURNED -> {
                CallbackLock.release(m, Queue.lock(m, queue));
                next(a, m, queue);
            }
            default -> next(a, m, queue);
        }
    }

    private static void begin(Activation a, Machine m, int queue) {
        a.slot(NEWCOMER, a.arg(1));
        if (a.arg(1) != 0) {
            Queue.keepPowered(m, queue);
        }
        if (ContinueLater.mustLeave(m, queue)) {
            ContinueLater.start(m, queue);
            keepNewcomer(a, m.state(), queue);
            a.ret(0);
            return;
        }
        m.state().increment(QUEUE, queue, QUEUE__PASSES, 1);
        next(a, m, queue);
    }

    private static void next(Activation a, Machine m, int queue) {
        StateBlock state = m.state();
        boolean only = state.get(QUEUE, queue, QUEUE__PASSES) == 1;
        boolean tellsOfCancel = state.get(QUEUE, queue, QUEUE__NOTIFYING) == 0;
        int canceled = tellsOfCancel ? RequestList.CANCELED.take(state, queue) : -1;
        if (canceled >= 0) {
            deliver(a, m, queue, QueueCallback.CANCEL, canceled);
            return;
        }
        int onQueue = tellsOfCancel ? RequestList.CANCELED_ON_QUEUE.take(state, queue) : -1;
        if (onQueue >= 0) {
            own(state, queue, onQueue);
            deliver(a, m, queue, QueueCallback.CANCELED_ON_QUEUE, onQueue);
            return;
        }
        QueueCallback notice = only ? Quiet.notice(m, queue) : null;
        if (notice != null) {
            deliver(a, m, queue, notice, 0);
            return;
        }
        if (only && a.slot(NEWCOMER) == 0 && Queue.isDone(state, queue)) {
            Queue.letSleep(m, queue);
        }
        if (mustWait(state, queue)) {
            keepNewcomer(a, state, queue);
            readyOrEnd(a, m, queue);
        } else {
            oldest(a, m, queue);
        }
    }

    private static boolean mustWait(StateBlock state, int queue) {
        if (Queue.isHeld(state, queue) || state.get(QUEUE, queue, QUEUE__DISPATCHING) == 0) {
            return true;
        }
        long type = state.get(QUEUE, queue, QUEUE__DISPATCH_TYPE);
        long owned = Queue.owned(state, queue);
        return type == Queue.MANUAL || type == Queue.SEQUENTIAL && owned > 0
                || type == Queue.PARALLEL && owned >= state.get(QUEUE, queue, QUEUE__PRESENTED_LIMIT);
    }

    private static void keepNewcomer(Activation a, StateBlock state, int queue) {
        int newcomer = (int) a.slot(NEWCOMER) - 1;
        if (newcomer >= 0) {
            state.set(REQUEST, newcomer, REQUEST__STATE, RequestState.QUEUED.ordinal());
            RequestList.WAITING.append(state, queue, newcomer);
            noticeReady(state, queue);
            a.slot(NEWCOMER, 0);
        }
    }

    /** Remembers that a queue went from empty to not empty, for WdfIoQueueReadyNotify. */
    static void noticeReady(StateBlock state, int queue) {
        if (state.get(QUEUE, queue, QUEUE__QUEUED) == 1) {
            state.set(QUEUE, queue, QUEUE__BECAME_READY, 1);
        }
    }

    private static void readyOrEnd(Activation a, Machine m, int queue) {
        StateBlock state = m.state();
        boolean tell = state.get(QUEUE, queue, QUEUE__DISPATCH_TYPE) == Queue.MANUAL && !Queue.isPaused(state, queue)
                && state.get(QUEUE, queue, QUEUE__READY_CALLBACK) != 0 && state.get(QUEUE, queue, QUEUE__BECAME_READY) != 0;
        if (tell) {
            state.set(QUEUE, queue, QUEUE__BECAME_READY, 0);
            deliver(a, m, queue, QueueCallback.READY, 0);
        } else {
            state.increment(QUEUE, queue, QUEUE__PASSES, -1);
            Queue.changed(m, queue);
            a.ret(0);
        }
    }

    private static void oldest(Activation a, Machine m, int queue) {
        StateBlock state = m.state();
        int request = RequestList.WAITING.take(state, queue);
        if (request >= 0) {
            keepNewcomer(a, state, queue);
        } else {
            request = (int) a.slot(NEWCOMER) - 1;
            a.slot(NEWCOMER, 0);
        }
        if (request < 0) {
            readyOrEnd(a, m, queue);
            return;
        }
        boolean empty = Requests.isZeroLengthTransfer(state, request) && state.get(QUEUE, queue, QUEUE__ALLOW_ZERO_LENGTH) == 0;
        if (empty || Handlers.of(state, queue, request) == 0) {
            a.pc(NEXT);
            state.set(REQUEST, request, REQUEST__STATE, RequestState.QUEUED.ordinal());
            a.call(CompleteRequest.INSTANCE, request, empty ? NtStatus.SUCCESS : NtStatus.INVALID_DEVICE_REQUEST, 0, 0);
            return;
        }
        own(state, queue, request);
        deliver(a, m, queue, QueueCallback.PRESENT, request);
    }

    /** Gives a request to the driver. */
    static void own(StateBlock state, int queue, int request) {
        state.increment(QUEUE, queue, QUEUE__DRIVER_OWNED, 1);
        state.set(REQUEST, request, REQUEST__STATE, RequestState.PRESENTED.ordinal());
        state.set(REQUEST, request, REQUEST__EVER_PRESENTED, 1);
    }

    private static void deliver(Activation a, Machine m, int queue, QueueCallback callback, int subject) {
        a.slot(CALLBACK, callback.ordinal());
        a.slot(SUBJECT, subject);
        long lock = Queue.lock(m, queue);
        if (lock == 0) {
            a.pc(RETURNED);
            callback.call(a, queue, subject);
        } else {
            a.pc(LOCKED);
            CallbackLock.acquire(a, lock);
        }
    }
}
