package org.dmaworkbench.sim.wdf.io;

import static org.dmaworkbench.machine.model.MachinePackage.QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__EVT_CANCELED_ON_QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__CANCELED;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__CANCEL_STATE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__EVER_PRESENTED;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__STATE;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.NtStatus;

/**
 * Cancels a request wherever it is (facts kmdf 4.8): one that waits is completed or goes to EvtIoCanceledOnQueue, one that the driver
 * has marked cancelable goes to EvtRequestCancel, any other is only marked. Argument: the request's row.
 */
public final class CancelRequest implements Routine {
    /** The routine. */
    public static final CancelRequest INSTANCE = new CancelRequest();

    private CancelRequest() { }

    @Override public String name() {
        return "IoCancelIrp";
    }

    @Override public void resume(Activation a) {
        StateBlock state = a.machine().state();
        int request = (int) a.arg(0);
        RequestState where = RequestState.of(state.get(REQUEST, request, REQUEST__STATE));
        if (a.pc() != 0 || where == RequestState.COMPLETED) {
            a.ret(0);
            return;
        }
        a.pc(1);
        state.set(REQUEST, request, REQUEST__CANCELED, 1);
        int queue = (int) state.get(REQUEST, request, REQUEST__QUEUE) - 1;
        if (where == RequestState.QUEUED && RequestList.WAITING.remove(state, queue, request)) {
            fromQueue(a, queue, request);
        } else if (where == RequestState.PRESENTED && isCancelable(state, request)) {
            state.set(REQUEST, request, REQUEST__CANCEL_STATE, CancelState.PENDING.ordinal());
            RequestList.CANCELED.append(state, queue, request);
            internalEvents(a, queue);
        } else {
            a.ret(0);
        }
    }

    private static boolean isCancelable(StateBlock state, int request) {
        return state.get(REQUEST, request, REQUEST__CANCEL_STATE) == CancelState.CANCELABLE.ordinal();
    }

    /** Ends a request that has just been taken out of its queue's list; the calling routine goes on at its label. */
    static void fromQueue(Activation a, int queue, int request) {
        StateBlock state = a.machine().state();
        boolean tells = state.get(REQUEST, request, REQUEST__EVER_PRESENTED) != 0 && state.get(QUEUE, queue, QUEUE__EVT_CANCELED_ON_QUEUE) != 0;
        if (tells) {
            RequestList.CANCELED_ON_QUEUE.append(state, queue, request);
            internalEvents(a, queue);
        } else {
            a.call(CompleteRequest.INSTANCE, request, NtStatus.CANCELLED, 0, 0);
        }
    }

    /** Runs the queue's loop unless it runs anyway; the calling routine goes on at its label. */
    static void internalEvents(Activation a, int queue) {
        if (Queue.isActive(a.machine().state(), queue)) {
            a.again();
        } else {
            a.call(DispatchRequests.INSTANCE, queue, 0);
        }
    }
}
