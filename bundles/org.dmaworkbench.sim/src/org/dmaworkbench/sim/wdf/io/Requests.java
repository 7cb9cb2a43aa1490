package org.dmaworkbench.sim.wdf.io;

import static org.dmaworkbench.machine.model.MachinePackage.DRIVER;
import static org.dmaworkbench.machine.model.MachinePackage.DRIVER__REQUESTS;
import static org.dmaworkbench.machine.model.MachinePackage.DRIVER__VERIFIER;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__CODE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__INPUT_LENGTH;
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
    private static final int METHOD_NEITHER = 3;

    private Requests() { }

    /**
     * Makes a request.
     *
     * @param submit what the application asks
     * @param ioType WDF_DEVICE_IO_TYPE of the device
     * @param buffer address of the user's buffer, 0 if it has no bytes
     * @return row in table Request
     */
    public static int create(Machine m, AppStep.Submit submit, int ioType, long buffer) {
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
        if (submit.kind() == AppStep.Kind.IOCTL) {
            state.set(REQUEST, row, REQUEST__OUTPUT_LENGTH, submit.length());
        }
        int object = Objects.create(m, ObjectKind.REQUEST, row, 0, name);
        Objects.requestAttributes(m, object);
        state.set(REQUEST, row, REQUEST__OBJECT, object + 1);
        if (submit.length() > 0) {
            lend(m, row, submit, ioType, buffer, name);
        }
        return row;
    }

    private static void lend(Machine m, int row, AppStep.Submit submit, int ioType, long buffer, String name) {
        StateBlock state = m.state();
        boolean ioctl = submit.kind() == AppStep.Kind.IOCTL;
        int method = (int) submit.code() & METHOD_MASK;
        boolean direct = ioctl ? method != 0 && method != METHOD_NEITHER : ioType == DIRECT;
        boolean buffered = ioctl ? method == 0 : ioType == BUFFERED;
        if (direct) {
            state.set(REQUEST, row, REQUEST__MDL, Mdl.create(m, submit.name().isEmpty() ? "MDL" : "MDL of " + name, buffer, submit.length(), submit.piece()) + 1);
        } else if (buffered) {
            int text = state.names().intern(submit.name().isEmpty() ? "system buffer" : "system buffer of " + name);
            int region = m.memory().regions().allocate(RegionKind.POOL, submit.length(), text, row + 1, 0);
            state.set(REQUEST, row, REQUEST__SYSTEM_BUFFER, region + 1);
            if (submit.kind() == AppStep.Kind.WRITE) {
                m.memory().copy(m.memory().regions().base(region), buffer, submit.length());
            }
        }
    }

    /** Returns whether this is a read or write of no bytes. */
    static boolean isZeroLengthTransfer(StateBlock state, int request) {
        return state.get(REQUEST, request, REQUEST__KIND) != AppStep.Kind.IOCTL.ordinal() && state.get(REQUEST, request, REQUEST__LENGTH) == 0;
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

    /** Takes a completed request back: copies a buffered result out, frees MDL and system buffer, ends the object. */
    static void giveBack(Machine m, int request, long status, long information) {
        StateBlock state = m.state();
        long system = state.get(REQUEST, request, REQUEST__SYSTEM_BUFFER);
        if (system != 0) {
            boolean toUser = state.get(REQUEST, request, REQUEST__KIND) != AppStep.Kind.WRITE.ordinal();
            long capacity = Math.max(state.get(REQUEST, request, REQUEST__LENGTH), state.get(REQUEST, request, REQUEST__OUTPUT_LENGTH));
            if (toUser && NtStatus.isSuccess(status)) {
                m.memory().copy(state.get(REQUEST, request, REQUEST__USER_BUFFER), m.memory().regions().base((int) system - 1), Math.min(information, capacity));
            }
            m.memory().regions().free((int) system - 1, m.cause());
            state.set(REQUEST, request, REQUEST__SYSTEM_BUFFER, 0);
        }
        long mdl = state.get(REQUEST, request, REQUEST__MDL);
        if (mdl != 0) {
            Mdl.free(m, (int) mdl - 1);
            state.set(REQUEST, request, REQUEST__MDL, 0);
        }
        Objects.delete(m, (int) state.get(REQUEST, request, REQUEST__OBJECT) - 1);
        state.set(REQUEST, request, REQUEST__OBJECT, 0);
    }

    /** Returns the buffer of a request that the driver may touch: the MDL's system address or the system buffer; 0 if there is none. */
    static long systemAddress(Machine m, int request) {
        StateBlock state = m.state();
        long mdl = state.get(REQUEST, request, REQUEST__MDL);
        if (mdl != 0) {
            return Mdl.systemAddress(m, (int) mdl - 1);
        }
        long system = state.get(REQUEST, request, REQUEST__SYSTEM_BUFFER);
        return system == 0 ? 0 : m.memory().regions().base((int) system - 1);
    }

    /** Returns the bytes a driver may read from an input buffer: the data of a write, the input of an I/O control. */
    static long inputLength(StateBlock state, int request) {
        return state.get(REQUEST, request, REQUEST__KIND) == AppStep.Kind.WRITE.ordinal() ? state.get(REQUEST, request, REQUEST__LENGTH)
                : state.get(REQUEST, request, REQUEST__INPUT_LENGTH);
    }

    /** Returns the bytes a driver may write to an output buffer. */
    static long outputLength(StateBlock state, int request) {
        return state.get(REQUEST, request, REQUEST__KIND) == AppStep.Kind.READ.ordinal() ? state.get(REQUEST, request, REQUEST__LENGTH)
                : state.get(REQUEST, request, REQUEST__OUTPUT_LENGTH);
    }
}
