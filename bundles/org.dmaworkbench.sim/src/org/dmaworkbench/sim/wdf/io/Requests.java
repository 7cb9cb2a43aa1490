package org.dmaworkbench.sim.wdf.io;

import static org.dmaworkbench.machine.model.MachinePackage.DRIVER;
import static org.dmaworkbench.machine.model.MachinePackage.DRIVER__REQUESTS;
import static org.dmaworkbench.machine.model.MachinePackage.DRIVER__VERIFIER;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__CODE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__INPUT_BUFFER;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__INPUT_LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__KERNEL_MODE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__KIND;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__MDL;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__NAME;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__NUMBER;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__OFFSET;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__OUTPUT_LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__STATE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__SYSTEM_BUFFER;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__SYSTEM_MDL;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__USER_BUFFER;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.RegionKind;
import org.dmaworkbench.program.scenario.AppStep;
import org.dmaworkbench.sim.kernel.Mdl;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;

/** Requests as the I/O manager makes them and takes them back: buffers by the device's I/O type (facts kmdf 4.10). */
public final class Requests {
    /** WdfDeviceIoBuffered. */
    private static final int BUFFERED = 2;
    /** WdfDeviceIoDirect. */
    private static final int DIRECT = 3;
    private static final int METHOD_MASK = 3;
    private static final int METHOD_BUFFERED = 0;
    private static final int METHOD_IN_DIRECT = 1;
    private static final int METHOD_OUT_DIRECT = 2;

    private Requests() { }

    /**
     * Makes a request.
     *
     * @param submit what the application asks
     * @param ioType WDF_DEVICE_IO_TYPE of the device
     * @param buffer address of the user's buffer, 0 if it has no bytes
     * @param input address of the user's input buffer of an I/O control, 0 if it has no bytes
     * @return row in table Request
     */
    public static int create(Machine m, AppStep.Submit submit, int ioType, long buffer, long input) {
        StateBlock state = m.state();
        int row = state.add(REQUEST);
        long number = state.increment(DRIVER, 0, DRIVER__REQUESTS, 1) + 1;
        String name = submit.name().isEmpty() ? "#" + number : submit.name();
        state.set(REQUEST, row, REQUEST__NUMBER, number);
        state.set(REQUEST, row, REQUEST__NAME, state.names().intern(name));
        state.set(REQUEST, row, REQUEST__KIND, submit.kind().ordinal());
        state.set(REQUEST, row, REQUEST__LENGTH, submit.length());
        state.set(REQUEST, row, REQUEST__OFFSET, submit.offset());
        state.set(REQUEST, row, REQUEST__CODE, submit.code());
        state.set(REQUEST, row, REQUEST__USER_BUFFER, buffer);
        if (submit.kind().isControl()) {
            state.set(REQUEST, row, REQUEST__OUTPUT_LENGTH, submit.length());
            state.set(REQUEST, row, REQUEST__INPUT_LENGTH, submit.inputLength());
            state.set(REQUEST, row, REQUEST__INPUT_BUFFER, input);
        }
        state.set(REQUEST, row, REQUEST__KERNEL_MODE, submit.kernel() ? 1 : 0);
        int object = Objects.create(m, ObjectKind.REQUEST, row, 0, name);
        Objects.requestAttributes(m, object);
        state.set(REQUEST, row, REQUEST__OBJECT, object + 1);
        lend(m, row, submit, ioType, name);
        return row;
    }

    /** The I/O manager locks or copies the caller's buffers: reads and writes as the device wants it, controls as their code says. */
    private static void lend(Machine m, int row, AppStep.Submit submit, int ioType, String name) {
        StateBlock state = m.state();
        boolean control = submit.kind().isControl();
        int method = (int) submit.code() & METHOD_MASK;
        boolean direct = control ? method == METHOD_IN_DIRECT || method == METHOD_OUT_DIRECT : ioType == DIRECT;
        boolean buffered = control ? method == METHOD_BUFFERED : ioType == BUFFERED;
        long system = control ? direct ? submit.inputLength() : buffered ? Math.max(submit.inputLength(), submit.length()) : 0 : buffered ? submit.length() : 0;
        if (direct && submit.length() > 0) {
            long buffer = state.get(REQUEST, row, REQUEST__USER_BUFFER);
            state.set(REQUEST, row, REQUEST__MDL, Mdl.create(m, submit.name().isEmpty() ? "MDL" : "MDL of " + name, buffer, submit.length(), submit.piece()) + 1);
        }
        if (system > 0) {
            int text = state.names().intern(submit.name().isEmpty() ? "system buffer" : "system buffer of " + name);
            int region = m.memory().regions().allocate(RegionKind.POOL, system, text, row + 1, 0);
            state.set(REQUEST, row, REQUEST__SYSTEM_BUFFER, region + 1);
            long data = control ? submit.inputLength() : submit.kind() == AppStep.Kind.WRITE ? submit.length() : 0;
            if (data > 0) {
                m.memory().copy(m.memory().regions().base(region), state.get(REQUEST, row, control ? REQUEST__INPUT_BUFFER : REQUEST__USER_BUFFER), data);
            }
        }
    }

    /** Returns whether this is a read or write of no bytes. */
    static boolean isZeroLengthTransfer(StateBlock state, int request) {
        AppStep.Kind kind = RequestBuffers.kind(state, request);
        return (kind == AppStep.Kind.READ || kind == AppStep.Kind.WRITE) && state.get(REQUEST, request, REQUEST__LENGTH) == 0;
    }

    /** Returns whether the driver owns a request. */
    static boolean isOwned(StateBlock state, int request) {
        return state.get(REQUEST, request, REQUEST__STATE) == RequestState.PRESENTED.ordinal();
    }

    /** Returns a request's handle. */
    static long handle(Machine m, int request) {
        return Objects.handleOf(m, m.state().get(REQUEST, request, REQUEST__OBJECT));
    }

    /** Returns whether the framework's verifier is on. */
    static boolean isVerified(Machine m) {
        return m.state().get(DRIVER, 0, DRIVER__VERIFIER) != 0;
    }

    /** Takes a completed request back: copies a buffered result out, frees MDL and system buffer. */
    static void giveBack(Machine m, int request, long status, long information) {
        StateBlock state = m.state();
        long system = state.get(REQUEST, request, REQUEST__SYSTEM_BUFFER);
        if (system != 0) {
            boolean control = RequestBuffers.isControl(state, request);
            boolean toUser = control ? RequestBuffers.method(state, request) == METHOD_BUFFERED : RequestBuffers.kind(state, request) == AppStep.Kind.READ;
            long count = Math.min(information, RequestBuffers.length(state, request, false));
            if (toUser && !NtStatus.isError(status) && count > 0) {
                m.memory().copy(state.get(REQUEST, request, REQUEST__USER_BUFFER), m.memory().regions().base((int) system - 1), count);
            }
            m.memory().regions().free((int) system - 1, m.cause());
            state.set(REQUEST, request, REQUEST__SYSTEM_BUFFER, 0);
        }
        freeMdl(m, request, REQUEST__MDL);
        freeMdl(m, request, REQUEST__SYSTEM_MDL);
    }

    private static void freeMdl(Machine m, int request, int column) {
        long mdl = m.state().get(REQUEST, request, column);
        if (mdl != 0) {
            Mdl.free(m, (int) mdl - 1);
            m.state().set(REQUEST, request, column, 0);
        }
    }
}
