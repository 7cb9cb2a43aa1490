package org.dmaworkbench.sim.wdf.io;

import static org.dmaworkbench.machine.model.MachinePackage.QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__ACCEPTING;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__CANCEL_OWNED;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__DISPATCH_TYPE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__DRIVER_OWNED;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__CANCELED;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__CANCEL_STATE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__STATE;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.rules.request.InvalidReqAccess;
import org.dmaworkbench.sim.rules.request.ReqMarkCancelableSend;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;

/** WdfRequestForwardToIoQueue and WdfRequestRequeue: the driver gives a request back without completing it (facts kmdf 4.9). */
final class MoveRequest implements Routine {
    private static final int MOVED = 1;
    private static final int SOURCE_RUN = 2;
    private final String name;
    private final boolean forward;

    private MoveRequest(String name, boolean forward) {
        this.name = name;
        this.forward = forward;
    }

    static void register(Ddis ddis) {
        ddis.register("WdfRequestForwardToIoQueue", new MoveRequest("WdfRequestForwardToIoQueue", true));
        ddis.register("WdfRequestRequeue", new MoveRequest("WdfRequestRequeue", false));
    }

    @Override public String name() {
        return name;
    }

    @Override public int slots() {
        return 1;
    }

    @Override public void resume(Activation a) {
        switch (a.pc()) {
            case 0 -> move(a);
            case MOVED -> {
                a.pc(SOURCE_RUN);
                CancelRequest.internalEvents(a, (int) a.slot(0));
            }
            default -> a.ret(NtStatus.SUCCESS);
        }
    }

    private void move(Activation a) {
        Machine m = a.machine();
        StateBlock state = m.state();
        int request = Objects.subject(m, a.arg(0), ObjectKind.REQUEST);
        int source = (int) state.get(REQUEST, request, REQUEST__QUEUE) - 1;
        int target = forward ? Objects.subject(m, a.arg(1), ObjectKind.QUEUE) : source;
        long status = allowed(m, request, source, target);
        if (!NtStatus.isSuccess(status)) {
            a.ret(status);
            return;
        }
        state.increment(QUEUE, source, QUEUE__DRIVER_OWNED, -1);
        Queue.changed(m, source);
        state.set(REQUEST, request, REQUEST__CANCEL_STATE, CancelState.NONE.ordinal());
        state.set(REQUEST, request, REQUEST__QUEUE, target + 1);
        state.set(REQUEST, request, REQUEST__STATE, RequestState.QUEUED.ordinal());
        a.slot(0, source);
        a.pc(MOVED);
        boolean canceled = state.get(REQUEST, request, REQUEST__CANCELED) != 0 || !forward && state.get(QUEUE, source, QUEUE__CANCEL_OWNED) != 0;
        if (canceled) {
            CancelRequest.fromQueue(a, target, request);
        } else if (forward) {
            a.call(DispatchRequests.INSTANCE, target, request + 1);
        } else {
            RequestList.WAITING.prepend(state, target, request);
            DispatchRequests.noticeReady(state, target);
            a.again();
        }
    }

    private long allowed(Machine m, int request, int source, int target) {
        StateBlock state = m.state();
        if (CancelableDdis.cancelState(state, request) != CancelState.NONE) {
            ReqMarkCancelableSend.broken(m, name, Requests.handle(m, request));
            return NtStatus.INVALID_DEVICE_REQUEST;
        }
        String wrong = null;
        if (source < 0 || !Requests.isOwned(state, request)) {
            wrong = "which the driver does not own";
        } else if (forward && source == target) {
            wrong = "which is in that queue already";
        } else if (forward && state.get(QUEUE, source, QUEUE__DEVICE) != state.get(QUEUE, target, QUEUE__DEVICE)) {
            wrong = "which belongs to another device";
        } else if (!forward && state.get(QUEUE, source, QUEUE__DISPATCH_TYPE) != Queue.MANUAL) {
            wrong = "whose queue is not manual";
        }
        if (wrong != null) {
            InvalidReqAccess.broken(m, name, Requests.handle(m, request), wrong);
            return NtStatus.INVALID_DEVICE_REQUEST;
        }
        return forward && state.get(QUEUE, target, QUEUE__ACCEPTING) == 0 ? NtStatus.WDF_BUSY : NtStatus.SUCCESS;
    }
}
