package org.dmaworkbench.sim.wdf.io;

import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__CODE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__INPUT_BUFFER;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__INPUT_LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__KERNEL_MODE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__KIND;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__MDL;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__OUTPUT_LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__STATE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__SYSTEM_BUFFER;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__SYSTEM_MDL;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__USER_BUFFER;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.program.scenario.AppStep;
import org.dmaworkbench.sim.kernel.Mdl;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.NtStatus;

/** What a driver may read (input) and write (output) of a request, by type and method (facts kmdf 4.10). */
public final class RequestBuffers {
    private static final int METHOD_MASK = 3;
    private static final int BUFFERED = 0;
    private static final int NEITHER = 3;
    private static final AppStep.Kind[] KINDS = AppStep.Kind.values();

    private RequestBuffers() { }

    /** Returns whether an I/O control of either kind is asked. */
    static boolean isControl(StateBlock state, int request) {
        return kind(state, request).isControl();
    }

    /** Returns the request's kind. */
    static AppStep.Kind kind(StateBlock state, int request) {
        return KINDS[(int) state.get(REQUEST, request, REQUEST__KIND)];
    }

    /** Returns why the driver gets no buffer of {@code minimum} bytes on a side, or success. */
    static long status(Machine m, int request, boolean input, long minimum) {
        StateBlock state = m.state();
        if (state.get(REQUEST, request, REQUEST__STATE) == RequestState.COMPLETED.ordinal()) {
            return NtStatus.INTERNAL_ERROR;
        }
        AppStep.Kind kind = kind(state, request);
        boolean none = kind == AppStep.Kind.CREATE || kind == (input ? AppStep.Kind.READ : AppStep.Kind.WRITE);
        if (none || isRaw(state, request) && !mayUseRaw(state, request)) {
            return NtStatus.INVALID_DEVICE_REQUEST;
        }
        long length = length(state, request, input);
        if (length == 0 || Long.compareUnsigned(length, minimum) < 0) {
            return NtStatus.BUFFER_TOO_SMALL;
        }
        return address(m, request, input) == 0 ? NtStatus.INVALID_DEVICE_REQUEST : NtStatus.SUCCESS;
    }

    /** Pointers of another driver are good as they are, those of an application are not. */
    private static boolean mayUseRaw(StateBlock state, int request) {
        return state.get(REQUEST, request, REQUEST__KERNEL_MODE) != 0 && isControl(state, request);
    }

    /** Returns whether the caller's pointers come as they are: METHOD_NEITHER, or a device that does neither buffered nor direct I/O. */
    static boolean isRaw(StateBlock state, int request) {
        return isControl(state, request) ? method(state, request) == NEITHER
                : state.get(REQUEST, request, REQUEST__SYSTEM_BUFFER) == 0 && state.get(REQUEST, request, REQUEST__MDL) == 0 && state.get(REQUEST, request, REQUEST__LENGTH) != 0;
    }

    static int method(StateBlock state, int request) {
        return (int) state.get(REQUEST, request, REQUEST__CODE) & METHOD_MASK;
    }

    /** Returns the bytes on a side. */
    static long length(StateBlock state, int request, boolean input) {
        if (isControl(state, request)) {
            return state.get(REQUEST, request, input ? REQUEST__INPUT_LENGTH : REQUEST__OUTPUT_LENGTH);
        }
        return state.get(REQUEST, request, REQUEST__LENGTH);
    }

    /** Returns the address of a side's buffer as the driver uses it, 0 if there is none. */
    static long address(Machine m, int request, boolean input) {
        StateBlock state = m.state();
        if (isRaw(state, request)) {
            return state.get(REQUEST, request, input && isControl(state, request) ? REQUEST__INPUT_BUFFER : REQUEST__USER_BUFFER);
        }
        boolean direct = isControl(state, request) ? !input && method(state, request) != BUFFERED : state.get(REQUEST, request, REQUEST__SYSTEM_BUFFER) == 0;
        if (direct) {
            long mdl = state.get(REQUEST, request, REQUEST__MDL);
            return mdl == 0 ? 0 : Mdl.systemAddress(m, (int) mdl - 1);
        }
        long system = state.get(REQUEST, request, REQUEST__SYSTEM_BUFFER);
        return system == 0 ? 0 : m.memory().regions().base((int) system - 1);
    }

    /** Returns row + 1 of the MDL of a side, 0 if it has none. One over the system buffer is made when it is first asked for, and then stays. */
    static long mdl(Machine m, int request, boolean input) {
        StateBlock state = m.state();
        boolean side = isControl(state, request) && input && method(state, request) != BUFFERED;
        return overSystemBuffer(m, request, side ? REQUEST__SYSTEM_MDL : REQUEST__MDL, length(state, request, input));
    }

    /** A transaction is about to use a request: the MDL over a system buffer is as long as the input of a control (facts kmdf 2.4). */
    public static void prepareForDma(Machine m, int request) {
        overSystemBuffer(m, request, REQUEST__MDL, length(m.state(), request, true));
    }

    private static long overSystemBuffer(Machine m, int request, int column, long length) {
        StateBlock state = m.state();
        long system = state.get(REQUEST, request, REQUEST__SYSTEM_BUFFER);
        boolean direct = isControl(state, request) && method(state, request) != BUFFERED && column == REQUEST__MDL;
        if (state.get(REQUEST, request, column) == 0 && system != 0 && length > 0 && !direct) {
            state.set(REQUEST, request, column, Mdl.create(m, "MDL of a system buffer", m.memory().regions().base((int) system - 1), length) + 1);
        }
        return state.get(REQUEST, request, column);
    }
}
