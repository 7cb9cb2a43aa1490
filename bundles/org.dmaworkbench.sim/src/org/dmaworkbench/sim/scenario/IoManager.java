package org.dmaworkbench.sim.scenario;

import static org.dmaworkbench.machine.model.MachinePackage.APPLICATION;
import static org.dmaworkbench.machine.model.MachinePackage.APPLICATION__FILE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__ACCEPTING;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__APPLICATION;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__ARRIVED;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__ARRIVED_TIME;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__DISPOSABLE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__EVER_PRESENTED;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__FILE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__INPUT_BUFFER;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__KIND;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__NAME;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__OWN_BUFFER;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__STATE;
import static org.dmaworkbench.machine.model.MachinePackage.USER_BUFFER;
import static org.dmaworkbench.machine.model.MachinePackage.USER_BUFFER__ADDRESS;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__IN_CALLER_CONTEXT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__IO_TYPE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__OBJECT;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.program.scenario.AppStep;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.file.FileObjects;
import org.dmaworkbench.sim.wdf.io.CancelRequest;
import org.dmaworkbench.sim.wdf.io.CompleteRequest;
import org.dmaworkbench.sim.wdf.io.DispatchRequests;
import org.dmaworkbench.sim.wdf.io.RequestState;
import org.dmaworkbench.sim.wdf.io.Requests;
import org.dmaworkbench.sim.wdf.pnp.RequestRouting;

/** The I/O manager between applications and the framework: ReadFile, WriteFile, DeviceIoControl, CancelIoEx (facts kmdf 4.1). */
final class IoManager {
    private static final int DEVICE = 0;
    private static final String INPUT = "input";

    private IoManager() { }

    /** Makes the request that a step asks for and records its arrival. Returns its row. */
    static int arrive(Activation a, int application, String thread, AppStep.Submit submit) {
        Machine m = a.machine();
        StateBlock state = m.state();
        tidy(m);
        int own = -1;
        long input = input(m, application, submit);
        long buffer = 0;
        if (submit.length() > 0 && submit.buffer().isEmpty()) {
            own = UserBuffers.anonymous(m, application, submit.name().isEmpty() ? "buffer" : "buffer of " + submit.name(), submit.length());
            buffer = state.get(USER_BUFFER, own, USER_BUFFER__ADDRESS);
        } else if (submit.length() > 0) {
            buffer = UserBuffers.address(m, submit.buffer());
        }
        int request = Requests.create(m, submit, (int) state.get(WDF_DEVICE, DEVICE, WDF_DEVICE__IO_TYPE), buffer, input);
        if (submit.name().isEmpty()) {
            state.set(REQUEST, request, REQUEST__OWN_BUFFER, own + 1);
            state.set(REQUEST, request, REQUEST__DISPOSABLE, submit.asynchronous() ? 1 : 0);
        }
        if (application >= 0) {
            state.set(REQUEST, request, REQUEST__FILE, state.get(APPLICATION, application, APPLICATION__FILE));
            FileObjects.begin(state, state.get(REQUEST, request, REQUEST__FILE));
        }
        String handle = thread.startsWith("app ") ? thread.substring(4) : thread;
        long event = m.trace().emit(Kind.REQUEST_ARRIVE, a.event(), state.get(REQUEST, request, REQUEST__NAME), submit.kind().ordinal(),
                submit.length(), submit.offset(), submit.code(), m.names().intern(handle));
        state.set(REQUEST, request, REQUEST__APPLICATION, application + 1);
        state.set(REQUEST, request, REQUEST__ARRIVED, event);
        state.set(REQUEST, request, REQUEST__ARRIVED_TIME, m.time());
        a.event(event);
        return request;
    }

    private static long input(Machine m, int application, AppStep.Submit submit) {
        if (submit.inputLength() == 0) {
            return 0;
        }
        return submit.input().isEmpty() ? m.state().get(USER_BUFFER, UserBuffers.anonymous(m, application, INPUT, submit.inputLength()), USER_BUFFER__ADDRESS)
                : UserBuffers.address(m, submit.input());
    }

    /** The driver gets a request that is in no queue. */
    static void present(StateBlock state, int request) {
        state.set(REQUEST, request, REQUEST__STATE, RequestState.PRESENTED.ordinal());
        state.set(REQUEST, request, REQUEST__EVER_PRESENTED, 1);
    }

    /** Hands a request to EvtIoInCallerContext or to its queue; the calling routine goes on at its label. */
    static void dispatch(Activation a, int request) {
        StateBlock state = a.machine().state();
        if (FileObjects.areWanted(state) && state.get(REQUEST, request, REQUEST__FILE) == 0 && state.get(REQUEST, request, REQUEST__APPLICATION) != 0) {
            a.call(CompleteRequest.INSTANCE, request, NtStatus.INVALID_HANDLE, 0, 0);
            return;
        }
        long inCaller = state.get(WDF_DEVICE, DEVICE, WDF_DEVICE__IN_CALLER_CONTEXT);
        if (inCaller != 0 && state.get(WDF_DEVICE, DEVICE, WDF_DEVICE__OBJECT) != 0) {
            present(state, request);
            a.call(inCaller, "EvtIoInCallerContext", Objects.handleOf(a.machine(), state.get(WDF_DEVICE, DEVICE, WDF_DEVICE__OBJECT)),
                    Objects.handleOf(a.machine(), state.get(REQUEST, request, REQUEST__OBJECT)));
            return;
        }
        AppStep.Kind kind = AppStep.Kind.values()[(int) state.get(REQUEST, request, REQUEST__KIND)];
        long queue = RequestRouting.queue(state, DEVICE, kind);
        if (queue == 0) {
            a.call(CompleteRequest.INSTANCE, request, NtStatus.INVALID_DEVICE_REQUEST, 0, 0);
        } else if (state.get(QUEUE, (int) queue - 1, QUEUE__ACCEPTING) == 0) {
            a.call(CompleteRequest.INSTANCE, request, NtStatus.INVALID_DEVICE_STATE, 0, 0);
        } else {
            state.set(REQUEST, request, REQUEST__QUEUE, queue);
            a.call(DispatchRequests.INSTANCE, queue - 1, request + 1);
        }
    }

    /** Its application has seen the completion of a request that has no name. */
    static void consumed(Machine m, int request) {
        m.state().set(REQUEST, request, REQUEST__DISPOSABLE, 1);
    }

    /** Forgets requests that are complete, that no scenario can name and nobody waits for, so that a long run does not grow. */
    private static void tidy(Machine m) {
        StateBlock state = m.state();
        for (int row = 0; row < state.rows(REQUEST); row++) {
            if (state.isLive(REQUEST, row) && state.get(REQUEST, row, REQUEST__DISPOSABLE) != 0
                    && state.get(REQUEST, row, REQUEST__OBJECT) == 0) {
                long own = state.get(REQUEST, row, REQUEST__OWN_BUFFER);
                if (own != 0) {
                    UserBuffers.free(m, (int) own - 1);
                }
                int input = UserBuffers.at(m, state.get(REQUEST, row, REQUEST__INPUT_BUFFER), INPUT);
                if (input >= 0) {
                    UserBuffers.free(m, input);
                }
                state.free(REQUEST, row);
            }
        }
    }

    /** Returns the row of the youngest request with a name, or -1. */
    static int find(Machine m, String name) {
        StateBlock state = m.state();
        for (int row = state.rows(REQUEST) - 1; row >= 0; row--) {
            if (state.isLive(REQUEST, row) && state.names().text((int) state.get(REQUEST, row, REQUEST__NAME)).equals(name)) {
                return row;
            }
        }
        return -1;
    }

    /** Cancels a request: one that waits in a queue is completed, one that the driver owns is only marked (facts kmdf 4.8). */
    static void cancel(Activation a, String name) {
        Machine m = a.machine();
        StateBlock state = m.state();
        int request = find(m, name);
        if (request < 0 || state.get(REQUEST, request, REQUEST__STATE) == RequestState.COMPLETED.ordinal()) {
            a.again();
            return;
        }
        m.trace().emit(Kind.REQUEST_CANCEL, state.get(REQUEST, request, REQUEST__ARRIVED), state.get(REQUEST, request, REQUEST__NAME));
        a.call(CancelRequest.INSTANCE, request);
    }
}
