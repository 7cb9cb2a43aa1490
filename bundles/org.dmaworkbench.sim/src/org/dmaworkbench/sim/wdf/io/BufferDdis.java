package org.dmaworkbench.sim.wdf.io;

import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__INPUT_MEMORY;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__OUTPUT_MEMORY;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.USER_BUFFER;
import static org.dmaworkbench.machine.model.MachinePackage.USER_BUFFER__ADDRESS;
import static org.dmaworkbench.machine.model.MachinePackage.USER_BUFFER__LENGTH;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.program.scenario.AppStep;
import org.dmaworkbench.sim.kernel.Irql;
import org.dmaworkbench.sim.kernel.Mdl;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.Verifier;
import org.dmaworkbench.sim.wdf.WdfBugCheck;
import org.dmaworkbench.sim.wdf.memory.MemoryObjects;

/** Functions that give a driver the buffers of a request (facts kmdf 4.10). */
final class BufferDdis {
    private BufferDdis() { }

    static void register(Ddis ddis) {
        for (boolean input : new boolean[] {true, false}) {
            String side = input ? "Input" : "Output";
            ddis.register("WdfRequestRetrieve" + side + "Buffer", (m, a) -> buffer(m, a, input));
            ddis.register("WdfRequestRetrieve" + side + "Memory", (m, a) -> memory(m, a, input));
            ddis.register("WdfRequestRetrieve" + side + "WdmMdl", (m, a) -> mdl(m, a, input));
            ddis.register("WdfRequestRetrieveUnsafeUser" + side + "Buffer", (m, a) -> unsafe(m, a, input));
        }
        ddis.register("WdfRequestProbeAndLockUserBufferForRead", BufferDdis::lock);
        ddis.register("WdfRequestProbeAndLockUserBufferForWrite", BufferDdis::lock);
    }

    private static int request(Machine m, Activation a) {
        return Objects.subject(m, a.arg(0), ObjectKind.REQUEST);
    }

    /** (request, minimum, buffer, length). */
    private static long buffer(Machine m, Activation a, boolean input) {
        int request = request(m, a);
        WdfBugCheck.required(m, a.arg(2));
        m.memory().store64(a.arg(2), 0);
        long status = RequestBuffers.status(m, request, input, a.arg(1));
        if (NtStatus.isSuccess(status)) {
            give(m, a, RequestBuffers.address(m, request, input), RequestBuffers.length(m.state(), request, input));
        }
        return status;
    }

    private static void give(Machine m, Activation a, long address, long length) {
        m.memory().store64(a.arg(2), address);
        a.out("Buffer", address);
        if (a.arg(3) != 0) {
            m.memory().store64(a.arg(3), length);
            a.out("Length", length);
        }
    }

    /** (request, memory): each side of a request has one memory object, made when it is first asked for. */
    private static long memory(Machine m, Activation a, boolean input) {
        StateBlock state = m.state();
        int request = request(m, a);
        WdfBugCheck.required(m, a.arg(1));
        m.memory().store64(a.arg(1), 0);
        long status = RequestBuffers.status(m, request, input, 0);
        if (!NtStatus.isSuccess(status)) {
            return status;
        }
        int column = input ? REQUEST__INPUT_MEMORY : REQUEST__OUTPUT_MEMORY;
        if (state.get(REQUEST, request, column) == 0) {
            int object = MemoryObjects.ofRequest(m, request, RequestBuffers.address(m, request, input), RequestBuffers.length(state, request, input));
            state.set(REQUEST, request, column, object + 1);
        }
        Objects.give(a, "Memory", a.arg(1), (int) state.get(REQUEST, request, column) - 1);
        return NtStatus.SUCCESS;
    }

    private static long mdl(Machine m, Activation a, boolean input) {
        StateBlock state = m.state();
        int request = request(m, a);
        WdfBugCheck.required(m, a.arg(1));
        m.memory().store64(a.arg(1), 0);
        if (RequestBuffers.isRaw(state, request)) {
            return NtStatus.INVALID_DEVICE_REQUEST;
        }
        long status = RequestBuffers.status(m, request, input, 0);
        if (!NtStatus.isSuccess(status)) {
            return status;
        }
        long address = Mdl.address(m, (int) RequestBuffers.mdl(m, request, input) - 1);
        m.memory().store64(a.arg(1), address);
        a.out("Mdl", address);
        return NtStatus.SUCCESS;
    }

    /** (request, minimum, buffer, length): the caller's own pointer, good in its context only, so in EvtIoInCallerContext. */
    private static long unsafe(Machine m, Activation a, boolean input) {
        StateBlock state = m.state();
        int request = request(m, a);
        WdfBugCheck.required(m, a.arg(2));
        m.memory().store64(a.arg(2), 0);
        if (Verifier.above(m, Irql.PASSIVE, "WdfRequestRetrieveUnsafeUser" + (input ? "Input" : "Output") + "Buffer")) {
            return NtStatus.INVALID_DEVICE_REQUEST;
        }
        AppStep.Kind kind = RequestBuffers.kind(state, request);
        boolean wrongSide = kind == AppStep.Kind.CREATE || kind == (input ? AppStep.Kind.READ : AppStep.Kind.WRITE);
        if (wrongSide || !RequestBuffers.isRaw(state, request) || !isInCallerContext(state, request)) {
            return NtStatus.INVALID_DEVICE_REQUEST;
        }
        long length = RequestBuffers.length(state, request, input);
        if (length == 0 || Long.compareUnsigned(length, a.arg(1)) < 0) {
            return NtStatus.BUFFER_TOO_SMALL;
        }
        give(m, a, RequestBuffers.address(m, request, input), length);
        return NtStatus.SUCCESS;
    }

    private static boolean isInCallerContext(StateBlock state, int request) {
        return state.get(REQUEST, request, REQUEST__QUEUE) == 0 && Requests.isOwned(state, request);
    }

    /** (request, buffer, length, memory): locks pages of the caller and gives a memory object with a system address, a child of the request. */
    private static long lock(Machine m, Activation a) {
        int request = request(m, a);
        WdfBugCheck.required(m, a.arg(1));
        WdfBugCheck.required(m, a.arg(3));
        m.memory().store64(a.arg(3), 0);
        if (Verifier.above(m, Irql.PASSIVE, "WdfRequestProbeAndLockUserBuffer") || !isInCallerContext(m.state(), request)) {
            return NtStatus.INVALID_DEVICE_REQUEST;
        }
        if (a.arg(2) == 0) {
            return NtStatus.INVALID_USER_BUFFER;
        }
        if (!isUsers(m, a.arg(1), a.arg(2))) {
            return NtStatus.ACCESS_VIOLATION;
        }
        int mdl = Mdl.create(m, "MDL of locked pages", a.arg(1), a.arg(2));
        Objects.give(a, "MemoryObject", a.arg(3), MemoryObjects.locked(m, request, mdl, a.arg(2)));
        return NtStatus.SUCCESS;
    }

    private static boolean isUsers(Machine m, long address, long length) {
        StateBlock state = m.state();
        for (int row = 0; row < state.rows(USER_BUFFER); row++) {
            long offset = address - state.get(USER_BUFFER, row, USER_BUFFER__ADDRESS);
            if (state.isLive(USER_BUFFER, row) && offset >= 0 && Long.compareUnsigned(offset + length, state.get(USER_BUFFER, row, USER_BUFFER__LENGTH)) <= 0) {
                return true;
            }
        }
        return false;
    }
}
