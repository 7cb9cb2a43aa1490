package org.dmaworkbench.sim.wdf.io;

import static org.dmaworkbench.machine.model.MachinePackage.QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__DRIVER_OWNED;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__PASSES;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__COMPLETED;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__COMPLETED_TIME;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__COMPLETIONS;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__EVER_PRESENTED;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__FILE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__INFORMATION;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__IRP_REFERENCES;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__NAME;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__STATE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__STATUS;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__REFERENCES;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.kernel.WaitReason;
import org.dmaworkbench.sim.rules.object.DeferredDisposal;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.Contexts;
import org.dmaworkbench.sim.wdf.Family;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.Phase;
import org.dmaworkbench.sim.wdf.WdfBugCheck;
import org.dmaworkbench.sim.wdf.file.FileObjects;
import org.dmaworkbench.sim.wdf.object.Deferral;
import org.dmaworkbench.sim.wdf.object.DeleteObject;
import org.dmaworkbench.sim.wdf.object.DisposeObject;
import org.dmaworkbench.sim.wdf.object.ReleaseObject;

/**
 * Completes a request (facts kmdf 4.7): the IRP goes back to its application, then the queue looks for the next request unless a
 * pass of its loop is active anyway. Arguments: row of the request, status, Information, text id of who completes it (0: the
 * framework).
 */
public final class CompleteRequest implements Routine {
    /** The routine. */
    public static final CompleteRequest INSTANCE = new CompleteRequest();

    private static final int CLEANED = 1;
    private static final int RELEASED = 2;
    private static final int PASSED = 3;
    private static final int OWNED = 0;
    private static final int QUEUE_ROW = 1;

    private CompleteRequest() { }

    @Override public String name() {
        return "FxRequest::CompleteInternal";
    }

    @Override public int slots() {
        return 2;
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        int request = (int) a.arg(0);
        int object = (int) m.state().get(REQUEST, request, REQUEST__OBJECT) - 1;
        switch (a.pc()) {
            case 0 -> begin(a, m, request, object);
            case CLEANED -> {
                complete(a, m, request, object);
                Phase.DISPOSED.set(m.state(), object);
                a.pc(RELEASED);
                a.call(ReleaseObject.INSTANCE, object);
            }
            case RELEASED -> next(a, m);
            default -> a.ret(0);
        }
    }

    /** Most requests have nothing that would have to be told of their end. */
    private static void begin(Activation a, Machine m, int request, int object) {
        StateBlock state = m.state();
        if (state.get(REQUEST, request, REQUEST__EVER_PRESENTED) == 0) {
            Objects.unseen(m, object);
        }
        if (!Contexts.hasCallbacks(state, object) && Family.first(state, object) == 0) {
            complete(a, m, request, object);
            Phase.DISPOSED.set(state, object);
            if (Objects.references(state, object) == 1) {
                state.set(REQUEST, request, REQUEST__OBJECT, 0);
                Objects.free(m, object);
            } else {
                state.increment(WDF_OBJECT, object, WDF_OBJECT__REFERENCES, -1);
            }
            next(a, m);
        } else if (Deferral.isNeeded(m, object)) {
            DeferredDisposal.broken(m, Objects.handle(m, object), m.irql());
            complete(a, m, request, object);
            DeleteObject.later(m, object);
            next(a, m);
        } else {
            a.pc(CLEANED);
            a.call(DisposeObject.INSTANCE, object);
        }
    }

    private static void complete(Activation a, Machine m, int request, int object) {
        StateBlock state = m.state();
        long references = state.get(REQUEST, request, REQUEST__IRP_REFERENCES);
        if (references != 0) {
            throw WdfBugCheck.stop(m, WdfBugCheck.VERIFIER_FATAL_ERROR, Objects.handle(m, object), references);
        }
        long status = NtStatus.toIrp(a.arg(1));
        long by = a.arg(3) != 0 ? a.arg(3) : state.names().intern("framework");
        long event = m.trace().emit(Kind.REQUEST_COMPLETE, m.cause(), state.get(REQUEST, request, REQUEST__NAME), status, a.arg(2), by);
        Requests.giveBack(m, request, status, a.arg(2));
        a.slot(QUEUE_ROW, state.get(REQUEST, request, REQUEST__QUEUE));
        a.slot(OWNED, Requests.isOwned(state, request) ? 1 : 0);
        state.set(REQUEST, request, REQUEST__STATE, RequestState.COMPLETED.ordinal());
        state.set(REQUEST, request, REQUEST__STATUS, status);
        state.set(REQUEST, request, REQUEST__INFORMATION, a.arg(2));
        state.set(REQUEST, request, REQUEST__COMPLETED, event);
        state.set(REQUEST, request, REQUEST__COMPLETED_TIME, m.time());
        state.increment(REQUEST, request, REQUEST__COMPLETIONS, 1);
        m.wake(WaitReason.REQUEST, request);
        FileObjects.end(m, state.get(REQUEST, request, REQUEST__FILE));
    }

    /** The queue looks for its next request, unless a pass of its loop is active and will anyway. */
    private static void next(Activation a, Machine m) {
        StateBlock state = m.state();
        long queue = a.slot(QUEUE_ROW);
        if (queue == 0) {
            a.ret(0);
            return;
        }
        if (a.slot(OWNED) != 0) {
            state.increment(QUEUE, (int) queue - 1, QUEUE__DRIVER_OWNED, -1);
            Queue.changed(m, (int) queue - 1);
        }
        if (state.get(QUEUE, (int) queue - 1, QUEUE__PASSES) != 0) {
            a.ret(0);
            return;
        }
        a.pc(PASSED);
        a.call(DispatchRequests.INSTANCE, queue - 1, 0);
    }
}
