package org.dmaworkbench.sim.wdf.io;

import static org.dmaworkbench.machine.model.MachinePackage.QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__ALLOW_ZERO_LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__DISPATCH_TYPE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__FILE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__STATE;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.rules.queue.WdfIoQueueFindRequest;
import org.dmaworkbench.sim.rules.queue.WdfIoQueueRetrieveFoundRequest;
import org.dmaworkbench.sim.rules.queue.WdfIoQueueRetrieveNextRequest;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.WdfBugCheck;
import org.dmaworkbench.sim.wdf.file.FileObjects;

/** The driver takes a request out of a queue itself (facts kmdf 4.6): the next one, or one it has found before. */
final class RetrieveRequest implements Routine {
    /** Which request is wanted. */
    private enum Wanted { NEXT, FOUND }

    private static final int AGAIN = 1;
    private final String name;
    private final Wanted wanted;

    private RetrieveRequest(String name, Wanted wanted) {
        this.name = name;
        this.wanted = wanted;
    }

    static void register(Ddis ddis) {
        ddis.register("WdfIoQueueRetrieveNextRequest", new RetrieveRequest("WdfIoQueueRetrieveNextRequest", Wanted.NEXT));
        ddis.register("WdfIoQueueRetrieveFoundRequest", new RetrieveRequest("WdfIoQueueRetrieveFoundRequest", Wanted.FOUND));
        ddis.register("WdfIoQueueFindRequest", RetrieveRequest::find);
    }

    @Override public String name() {
        return name;
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        StateBlock state = m.state();
        int queue = Objects.subject(m, a.arg(0), ObjectKind.QUEUE);
        int out = wanted == Wanted.NEXT ? 1 : 2;
        WdfBugCheck.required(m, a.arg(out));
        m.memory().store64(a.arg(out), 0);
        long status = allowed(m, queue);
        if (!NtStatus.isSuccess(status)) {
            a.ret(status);
            return;
        }
        int request = wanted == Wanted.NEXT ? RequestList.WAITING.first(state, queue) : found(m, queue, a.arg(1));
        if (request < 0) {
            a.ret(wanted == Wanted.NEXT ? NtStatus.NO_MORE_ENTRIES : NtStatus.NOT_FOUND);
            return;
        }
        RequestList.WAITING.remove(state, queue, request);
        if (Requests.isZeroLengthTransfer(state, request) && state.get(QUEUE, queue, QUEUE__ALLOW_ZERO_LENGTH) == 0) {
            a.pc(AGAIN);
            a.call(CompleteRequest.INSTANCE, request, NtStatus.SUCCESS, 0, 0);
            return;
        }
        DispatchRequests.own(state, queue, request);
        Handlers.presented(m, queue, request, name);
        long handle = Objects.handleOf(m, state.get(REQUEST, request, REQUEST__OBJECT));
        m.memory().store64(a.arg(out), handle);
        a.out("OutRequest", handle);
        a.ret(NtStatus.SUCCESS);
    }

    private long allowed(Machine m, int queue) {
        StateBlock state = m.state();
        long type = state.get(QUEUE, queue, QUEUE__DISPATCH_TYPE);
        if (type == Queue.PARALLEL) {
            return NtStatus.INVALID_DEVICE_STATE;
        }
        if (wanted == Wanted.FOUND && type != Queue.MANUAL) {
            WdfIoQueueRetrieveFoundRequest.broken(m, name, Queue.handle(m, queue));
            return NtStatus.INVALID_DEVICE_REQUEST;
        }
        if (Queue.isPaused(state, queue)) {
            return NtStatus.WDF_PAUSED;
        }
        if (type == Queue.SEQUENTIAL && Queue.owned(state, queue) == 0) {
            WdfIoQueueRetrieveNextRequest.broken(m, name, Queue.handle(m, queue));
        }
        return NtStatus.SUCCESS;
    }

    /** Returns the row of a request that still waits in the queue, or -1. */
    private static int found(Machine m, int queue, long handle) {
        StateBlock state = m.state();
        int request = Objects.subject(m, handle, ObjectKind.REQUEST);
        boolean waits = state.get(REQUEST, request, REQUEST__STATE) == RequestState.QUEUED.ordinal()
                && state.get(REQUEST, request, REQUEST__QUEUE) == queue + 1;
        return waits ? request : -1;
    }

    /**
     * WdfIoQueueFindRequest(queue, foundRequest, fileObject, parameters, outRequest): the first of a file object, or the first behind
     * one found before, with a reference that the driver gives back.
     */
    private static long find(Machine m, Activation a) {
        StateBlock state = m.state();
        int queue = Objects.subject(m, a.arg(0), ObjectKind.QUEUE);
        WdfBugCheck.required(m, a.arg(4));
        m.memory().store64(a.arg(4), 0);
        if (state.get(QUEUE, queue, QUEUE__DISPATCH_TYPE) != Queue.MANUAL) {
            WdfIoQueueFindRequest.broken(m, a.arg(0));
            return NtStatus.INVALID_DEVICE_REQUEST;
        }
        int at = RequestList.WAITING.first(state, queue);
        if (a.arg(1) != 0) {
            int tag = found(m, queue, a.arg(1));
            if (tag < 0) {
                return NtStatus.NOT_FOUND;
            }
            at = RequestList.next(state, tag);
        }
        while (at >= 0 && a.arg(2) != 0 && FileObjects.handle(m, state.get(REQUEST, at, REQUEST__FILE)) != a.arg(2)) {
            at = RequestList.next(state, at);
        }
        if (at < 0) {
            return NtStatus.NO_MORE_ENTRIES;
        }
        if (a.arg(3) != 0) {
            RequestParameters.write(m, at, a.arg(3));
        }
        Objects.reference(m, (int) state.get(REQUEST, at, REQUEST__OBJECT) - 1);
        long handle = Objects.handleOf(m, state.get(REQUEST, at, REQUEST__OBJECT));
        m.memory().store64(a.arg(4), handle);
        a.out("OutRequest", handle);
        return NtStatus.SUCCESS;
    }
}
