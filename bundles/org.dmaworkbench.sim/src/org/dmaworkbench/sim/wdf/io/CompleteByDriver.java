package org.dmaworkbench.sim.wdf.io;

import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__CANCEL_STATE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__INFORMATION;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__KERNEL_MODE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__OUTPUT_LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__QUEUE;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.rules.object.BC6;
import org.dmaworkbench.sim.rules.request.CompleteCanceledReq;
import org.dmaworkbench.sim.rules.request.R01;
import org.dmaworkbench.sim.rules.request.ReqNotCanceledLocal;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.Callbacks;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/** WdfRequestComplete and WdfRequestCompleteWithInformation: the driver's side of a completion (facts kmdf 4.7). */
public final class CompleteByDriver implements Routine {
    private static final int INFORMATION_MISMATCH = 4;
    private final String name;
    private final boolean withInformation;

    /**
     * Makes the routine of one of the two functions.
     *
     * @param withInformation whether argument 2 is the Information; otherwise it is what was set before
     */
    public CompleteByDriver(String name, boolean withInformation) {
        this.name = name;
        this.withInformation = withInformation;
    }

    @Override public String name() {
        return name;
    }

    @Override public void resume(Activation a) {
        if (a.pc() != 0) {
            a.ret(0);
            return;
        }
        Machine m = a.machine();
        StateBlock state = m.state();
        int request = Objects.subject(m, a.arg(0), ObjectKind.REQUEST);
        if (!Requests.isOwned(state, request) || Objects.isEnding(m, a.arg(0))) {
            // The verifier breaks into the debugger and the call returns without completing.
            R01.broken(m, a.arg(0));
            a.ret(0);
            return;
        }
        loseCancelMark(m, state, request);
        long information = withInformation ? a.arg(2) : state.get(REQUEST, request, REQUEST__INFORMATION);
        check(m, state, a.arg(0), request, a.arg(1), information);
        a.pc(1);
        a.call(CompleteRequest.INSTANCE, request, a.arg(1), information, state.names().intern(Callbacks.callerName(m)));
    }

    /** A cancelable request must be unmarked first; the completion goes on all the same. */
    private static void loseCancelMark(Machine m, StateBlock state, int request) {
        switch (CancelableDdis.cancelState(state, request)) {
            case CANCELABLE -> ReqNotCanceledLocal.completed(m, Requests.handle(m, request));
            case PENDING -> {
                CompleteCanceledReq.broken(m, Requests.handle(m, request));
                RequestList.CANCELED.remove(state, (int) state.get(REQUEST, request, REQUEST__QUEUE) - 1, request);
            }
            default -> { }
        }
        state.set(REQUEST, request, REQUEST__CANCEL_STATE, CancelState.NONE.ordinal());
    }

    /** Facts kmdf 4.7: more bytes than the caller gave are noticed for reads, writes and controls of applications that have an output buffer. */
    private static void check(Machine m, StateBlock state, long handle, int request, long status, long information) {
        long length = switch (RequestBuffers.kind(state, request)) {
            case READ, WRITE -> state.get(REQUEST, request, REQUEST__LENGTH);
            case IOCTL -> state.get(REQUEST, request, REQUEST__KERNEL_MODE) != 0 || state.get(REQUEST, request, REQUEST__OUTPUT_LENGTH) == 0 ? -1
                    : state.get(REQUEST, request, REQUEST__OUTPUT_LENGTH);
            case CREATE, INTERNAL_IOCTL -> -1;
        };
        if (NtStatus.isSuccess(status) && Long.compareUnsigned(information, length) > 0) {
            BC6.broken(m, handle, information, length);
            if (!Requests.isVerified(m)) {
                return;
            }
            throw WdfBugCheck.stop(m, WdfBugCheck.REQUEST_FATAL_ERROR, INFORMATION_MISMATCH, handle);
        }
    }
}
