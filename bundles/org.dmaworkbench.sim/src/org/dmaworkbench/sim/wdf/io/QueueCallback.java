package org.dmaworkbench.sim.wdf.io;

import static org.dmaworkbench.machine.model.MachinePackage.QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__EMPTY_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__EMPTY_CONTEXT;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__EVT_CANCELED_ON_QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__READY_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__READY_CONTEXT;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__STOP_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__STOP_CONTEXT;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__CANCEL_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__CANCEL_STATE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__OBJECT;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.Objects;

/** A callback that a pass of a queue's loop delivers under the queue's callback lock (facts kmdf 4.4, 4.8). */
enum QueueCallback {
    /** EvtIoRead and its like: a request is presented. */
    PRESENT {
        @Override void call(Activation a, int queue, int request) {
            Handlers.present(a, queue, request);
        }
    },
    /** EvtRequestCancel: the driver must complete the request. */
    CANCEL {
        @Override void call(Activation a, int queue, int request) {
            Machine m = a.machine();
            StateBlock state = m.state();
            state.set(REQUEST, request, REQUEST__CANCEL_STATE, CancelState.DELIVERED.ordinal());
            a.call(state.get(REQUEST, request, REQUEST__CANCEL_CALLBACK), "EvtRequestCancel",
                    Objects.handleOf(m, state.get(REQUEST, request, REQUEST__OBJECT)));
        }
    },
    /** EvtIoCanceledOnQueue: the driver owns the request again and must complete it. */
    CANCELED_ON_QUEUE {
        @Override void call(Activation a, int queue, int request) {
            Machine m = a.machine();
            StateBlock state = m.state();
            a.call(state.get(QUEUE, queue, QUEUE__EVT_CANCELED_ON_QUEUE), "EvtIoCanceledOnQueue", Queue.handle(m, queue),
                    Objects.handleOf(m, state.get(REQUEST, request, REQUEST__OBJECT)));
        }
    },
    /** The callback of WdfIoQueueStop. */
    STOPPED {
        @Override void call(Activation a, int queue, int request) {
            once(a, queue, QUEUE__STOP_CALLBACK, QUEUE__STOP_CONTEXT, "EvtIoQueueState");
        }
    },
    /** The callback of WdfIoQueueDrain and WdfIoQueuePurge. */
    EMPTY {
        @Override void call(Activation a, int queue, int request) {
            once(a, queue, QUEUE__EMPTY_CALLBACK, QUEUE__EMPTY_CONTEXT, "EvtIoQueueState");
        }
    },
    /** The callback of WdfIoQueueReadyNotify. */
    READY {
        @Override void call(Activation a, int queue, int request) {
            StateBlock state = a.machine().state();
            a.call(state.get(QUEUE, queue, QUEUE__READY_CALLBACK), "EvtIoQueueState", Queue.handle(a.machine(), queue),
                    state.get(QUEUE, queue, QUEUE__READY_CONTEXT));
        }
    };

    private static final QueueCallback[] ALL = values();

    static QueueCallback of(long ordinal) {
        return ALL[(int) ordinal];
    }

    /** Calls it; the pass goes on at its label. */
    abstract void call(Activation a, int queue, int request);

    private static void once(Activation a, int queue, int callback, int context, String role) {
        StateBlock state = a.machine().state();
        long function = state.get(QUEUE, queue, callback);
        state.set(QUEUE, queue, callback, 0);
        a.call(function, role, Queue.handle(a.machine(), queue), state.get(QUEUE, queue, context));
    }
}
