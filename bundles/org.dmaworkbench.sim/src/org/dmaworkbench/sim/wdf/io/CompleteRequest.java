package org.dmaworkbench.sim.wdf.io;

import static org.dmaworkbench.machine.model.MachinePackage.QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__DRIVER_OWNED;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__PASSES;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__COMPLETED;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__COMPLETED_TIME;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__COMPLETIONS;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__INFORMATION;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__NAME;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__STATE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__STATUS;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.kernel.WaitReason;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.NtStatus;

/**
 * Completes a request (facts kmdf 4.7): the IRP goes back to its application, then the queue looks for the next request unless a
 * pass of its loop is active anyway. Arguments: row of the request, status, Information, text id of who completes it (0: the
 * framework).
 */
public final class CompleteRequest implements Routine {
    /** The routine. */
    public static final CompleteRequest INSTANCE = new CompleteRequest();

    private CompleteRequest() { }

    @Override public String name() {
        return "FxRequest::CompleteInternal";
    }

    @Override public void resume(Activation a) {
        if (a.pc() != 0) {
            a.ret(0);
            return;
        }
        Machine m = a.machine();
        StateBlock state = m.state();
        int request = (int) a.arg(0);
        boolean owned = state.get(REQUEST, request, REQUEST__STATE) == RequestState.PRESENTED.ordinal();
        long queue = state.get(REQUEST, request, REQUEST__QUEUE);
        complete(a, m, request);
        if (queue == 0) {
            a.ret(0);
            return;
        }
        if (owned) {
            state.increment(QUEUE, (int) queue - 1, QUEUE__DRIVER_OWNED, -1);
            Queue.changed(m, (int) queue - 1);
        }
        if (state.get(QUEUE, (int) queue - 1, QUEUE__PASSES) != 0) {
            a.ret(0);
            return;
        }
        a.pc(1);
        a.call(DispatchRequests.INSTANCE, queue - 1, 0);
    }

    private static void complete(Activation a, Machine m, int request) {
        StateBlock state = m.state();
        long status = NtStatus.toIrp(a.arg(1));
        long by = a.arg(3) != 0 ? a.arg(3) : state.names().intern("framework");
        long event = m.trace().emit(Kind.REQUEST_COMPLETE, m.cause(), state.get(REQUEST, request, REQUEST__NAME), status, a.arg(2), by);
        Requests.giveBack(m, request, status, a.arg(2));
        state.set(REQUEST, request, REQUEST__STATE, RequestState.COMPLETED.ordinal());
        state.set(REQUEST, request, REQUEST__STATUS, status);
        state.set(REQUEST, request, REQUEST__INFORMATION, a.arg(2));
        state.set(REQUEST, request, REQUEST__COMPLETED, event);
        state.set(REQUEST, request, REQUEST__COMPLETED_TIME, m.time());
        state.increment(REQUEST, request, REQUEST__COMPLETIONS, 1);
        m.wake(WaitReason.REQUEST, request);
    }
}
