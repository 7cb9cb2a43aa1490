package org.dmaworkbench.sim.wdf.io;

import static org.dmaworkbench.machine.model.MachinePackage.QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__CANCEL_OWNED;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__CANCELED;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__CANCEL_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__CANCEL_STATE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__QUEUE;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.rules.request.MarkCancOnCancReqLocal;
import org.dmaworkbench.sim.rules.request.ReqIsCancOnCancReq;
import org.dmaworkbench.sim.rules.request.ReqNotCanceledLocal;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/** Marking requests cancelable and asking whether they are canceled (facts kmdf 4.8). */
final class CancelableDdis {
    private CancelableDdis() { }

    static void register(Ddis ddis) {
        ddis.register("WdfRequestMarkCancelable", new Mark("WdfRequestMarkCancelable", false));
        ddis.register("WdfRequestMarkCancelableEx", new Mark("WdfRequestMarkCancelableEx", true));
        ddis.register("WdfRequestUnmarkCancelable", CancelableDdis::unmark);
        ddis.register("WdfRequestIsCanceled", CancelableDdis::isCanceled);
    }

    static CancelState cancelState(StateBlock state, int request) {
        return CancelState.of(state.get(REQUEST, request, REQUEST__CANCEL_STATE));
    }

    private static void cancelState(StateBlock state, int request, CancelState to) {
        state.set(REQUEST, request, REQUEST__CANCEL_STATE, to.ordinal());
    }

    private static long unmark(Machine m, Activation a) {
        int request = Objects.subject(m, a.arg(0), ObjectKind.REQUEST);
        switch (cancelState(m.state(), request)) {
            case CANCELABLE -> {
                cancelState(m.state(), request, CancelState.NONE);
                return NtStatus.SUCCESS;
            }
            case NONE -> {
                ReqNotCanceledLocal.unmarked(m, a.arg(0));
                return Requests.isVerified(m) ? NtStatus.INVALID_DEVICE_REQUEST : NtStatus.CANCELLED;
            }
            default -> {
                return NtStatus.CANCELLED;
            }
        }
    }

    private static long isCanceled(Machine m, Activation a) {
        int request = Objects.subject(m, a.arg(0), ObjectKind.REQUEST);
        if (cancelState(m.state(), request) == CancelState.CANCELABLE) {
            ReqIsCancOnCancReq.broken(m, a.arg(0));
            if (Requests.isVerified(m)) {
                return 0;
            }
        }
        return m.state().get(REQUEST, request, REQUEST__CANCELED);
    }

    /** Both ways to mark: the older one lets EvtRequestCancel tell of a cancellation that came before, the newer one returns it. */
    private record Mark(String name, boolean returnsCancelled) implements Routine {
        @Override public void resume(Activation a) {
            if (a.pc() != 0) {
                a.ret(NtStatus.SUCCESS);
                return;
            }
            Machine m = a.machine();
            StateBlock state = m.state();
            int request = Objects.subject(m, a.arg(0), ObjectKind.REQUEST);
            WdfBugCheck.required(m, a.arg(1));
            int queue = (int) state.get(REQUEST, request, REQUEST__QUEUE) - 1;
            if (!Requests.isOwned(state, request) || cancelState(state, request) != CancelState.NONE) {
                MarkCancOnCancReqLocal.broken(m, name, a.arg(0));
                if (Requests.isVerified(m)) {
                    a.ret(NtStatus.INVALID_DEVICE_REQUEST);
                    return;
                }
            }
            boolean canceled = state.get(REQUEST, request, REQUEST__CANCELED) != 0 || state.get(QUEUE, queue, QUEUE__CANCEL_OWNED) != 0;
            if (canceled && returnsCancelled) {
                a.ret(NtStatus.CANCELLED);
                return;
            }
            state.set(REQUEST, request, REQUEST__CANCEL_CALLBACK, a.arg(1));
            if (!canceled) {
                cancelState(state, request, CancelState.CANCELABLE);
                a.ret(NtStatus.SUCCESS);
                return;
            }
            cancelState(state, request, CancelState.PENDING);
            RequestList.CANCELED.append(state, queue, request);
            a.pc(1);
            CancelRequest.internalEvents(a, queue);
        }
    }
}
