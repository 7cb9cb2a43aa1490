package org.dmaworkbench.sim.wdf.io;

import static org.dmaworkbench.machine.model.MachinePackage.QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__EVT_DEFAULT;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__EVT_DEVICE_CONTROL;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__EVT_INTERNAL_DEVICE_CONTROL;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__EVT_READ;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__EVT_WRITE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__ARRIVED;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__CODE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__INPUT_LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__KIND;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__NAME;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__OUTPUT_LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__PRESENTED;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__PRESENTED_TIME;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.Callbacks;
import org.dmaworkbench.sim.wdf.Objects;

/** Which callback of a queue takes a request, and with which arguments (facts kmdf 4.5). */
final class Handlers {
    /** By kind of request; a create has none of its own. */
    private static final int[] FIRST_CHOICE = {QUEUE__EVT_READ, QUEUE__EVT_WRITE, QUEUE__EVT_DEVICE_CONTROL, QUEUE__EVT_DEFAULT, QUEUE__EVT_INTERNAL_DEVICE_CONTROL};
    private static final String[] ROLES = {"EvtIoRead", "EvtIoWrite", "EvtIoDeviceControl", "EvtIoDefault", "EvtIoInternalDeviceControl"};

    private Handlers() { }

    /** Returns the callback's address, 0 if the queue has none for this type. */
    static long of(StateBlock state, int queue, int request) {
        long first = specific(state, queue, request);
        return first != 0 ? first : state.get(QUEUE, queue, QUEUE__EVT_DEFAULT);
    }

    /** Returns the callback's type. */
    static String role(StateBlock state, int queue, int request) {
        return specific(state, queue, request) != 0 ? ROLES[kind(state, request)] : "EvtIoDefault";
    }

    /** Presents a request to the driver. */
    static void present(Activation a, int queue, int request) {
        Machine m = a.machine();
        StateBlock state = m.state();
        long handler = of(state, queue, request);
        a.event(presented(m, queue, request, Callbacks.functionName(m, handler)));
        call(a, handler, role(state, queue, request), Queue.handle(m, queue), request);
    }

    /** Records that the driver owns a request from now on. Returns the event. */
    static long presented(Machine m, int queue, int request, String by) {
        StateBlock state = m.state();
        long event = m.trace().emit(Kind.REQUEST_PRESENT, state.get(REQUEST, request, REQUEST__ARRIVED), state.get(REQUEST, request, REQUEST__NAME),
                Objects.name(m, Queue.object(state, queue)), state.names().intern(by));
        state.set(REQUEST, request, REQUEST__PRESENTED, event);
        state.set(REQUEST, request, REQUEST__PRESENTED_TIME, m.time());
        return event;
    }

    private static void call(Activation a, long handler, String role, long queueHandle, int request) {
        StateBlock state = a.machine().state();
        long handle = Objects.handleOf(a.machine(), state.get(REQUEST, request, REQUEST__OBJECT));
        if (role.equals("EvtIoDefault")) {
            a.call(handler, role, queueHandle, handle);
        } else if (RequestBuffers.isControl(state, request)) {
            a.call(handler, role, queueHandle, handle, state.get(REQUEST, request, REQUEST__OUTPUT_LENGTH),
                    state.get(REQUEST, request, REQUEST__INPUT_LENGTH), state.get(REQUEST, request, REQUEST__CODE));
        } else {
            a.call(handler, role, queueHandle, handle, state.get(REQUEST, request, REQUEST__LENGTH));
        }
    }

    private static long specific(StateBlock state, int queue, int request) {
        return state.get(QUEUE, queue, FIRST_CHOICE[kind(state, request)]);
    }

    private static int kind(StateBlock state, int request) {
        return (int) state.get(REQUEST, request, REQUEST__KIND);
    }
}
