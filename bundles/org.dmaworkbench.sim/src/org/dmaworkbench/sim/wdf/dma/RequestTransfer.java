package org.dmaworkbench.sim.wdf.dma;

import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__CODE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__INPUT_LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__KIND;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__MDL;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__MDL_STATUS;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__OUTPUT_LENGTH;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.kernel.hal.HalCall;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.io.RequestBuffers;

/** What a request has to transfer in a direction (facts kmdf 2.4, table of InitializeUsingRequest). */
final class RequestTransfer {
    static final int READ = 0;
    static final int WRITE = 1;
    /** The request does not go in this direction, or is none that transfers. */
    static final long WRONG_DIRECTION = -1;
    private static final int READ_REQUEST = 0;
    private static final int WRITE_REQUEST = 1;
    private static final int CONTROL_REQUEST = 2;
    private static final int INTERNAL_CONTROL_REQUEST = 4;
    private static final int METHOD_MASK = 3;
    private static final int METHOD_BUFFERED = 0;
    private static final int METHOD_IN_DIRECT = 1;
    private static final int METHOD_NEITHER = 3;

    private RequestTransfer() { }

    /** Returns the bytes to transfer, or {@link #WRONG_DIRECTION}. */
    static long length(StateBlock state, int request, long direction) {
        return switch ((int) state.get(REQUEST, request, REQUEST__KIND)) {
            case READ_REQUEST -> direction == READ ? state.get(REQUEST, request, REQUEST__LENGTH) : WRONG_DIRECTION;
            case WRITE_REQUEST -> direction == WRITE ? state.get(REQUEST, request, REQUEST__LENGTH) : WRONG_DIRECTION;
            case CONTROL_REQUEST, INTERNAL_CONTROL_REQUEST -> control(state, request, direction);
            default -> WRONG_DIRECTION;
        };
    }

    private static long control(StateBlock state, int request, long direction) {
        int method = (int) state.get(REQUEST, request, REQUEST__CODE) & METHOD_MASK;
        if (method == METHOD_NEITHER) {
            return WRONG_DIRECTION;
        }
        if (method == METHOD_BUFFERED) {
            return state.get(REQUEST, request, direction == WRITE ? REQUEST__INPUT_LENGTH : REQUEST__OUTPUT_LENGTH);
        }
        boolean fits = (method == METHOD_IN_DIRECT) == (direction == WRITE);
        return fits ? state.get(REQUEST, request, REQUEST__OUTPUT_LENGTH) : WRONG_DIRECTION;
    }

    /** Returns why the request has no MDL, or success. */
    static long mdlStatus(Machine m, int request) {
        RequestBuffers.prepareForDma(m, request);
        long injected = HalCall.REQUEST_MDL.injected(m);
        if (injected != 0) {
            return injected;
        }
        long status = m.state().get(REQUEST, request, REQUEST__MDL_STATUS);
        return status == 0 && m.state().get(REQUEST, request, REQUEST__MDL) == 0 ? NtStatus.BUFFER_TOO_SMALL : status;
    }
}
