package org.dmaworkbench.sim.wdf.io;

import static org.dmaworkbench.machine.model.MachinePackage.QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__INFORMATION;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__KIND;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__MDL;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__QUEUE;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.program.scenario.AppStep;
import org.dmaworkbench.sim.kernel.Mdl;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/** WdfRequest* functions that neither complete nor move a request (facts kmdf 4.10). */
public final class RequestDdis {
    /** UserMode: every application of a scenario is one. */
    private static final int USER_MODE = 1;

    private RequestDdis() { }

    /** Registers them. */
    public static void register(Ddis ddis) {
        ddis.register("WdfRequestComplete", new CompleteByDriver("WdfRequestComplete", false));
        ddis.register("WdfRequestCompleteWithInformation", new CompleteByDriver("WdfRequestCompleteWithInformation", true));
        ddis.register("WdfRequestCompleteWithPriorityBoost", new CompleteByDriver("WdfRequestCompleteWithPriorityBoost", false));
        CancelableDdis.register(ddis);
        MoveRequest.register(ddis);
        ddis.add(CancelRequest.INSTANCE);
        ddis.register("WdfRequestStopAcknowledge", StopAcknowledge::call);
        ddis.register("WdfRequestGetRequestorMode", (m, a) -> {
            request(m, a);
            return USER_MODE;
        });
        ddis.register("WdfRequestSetInformation", (m, a) -> {
            m.state().set(REQUEST, request(m, a), REQUEST__INFORMATION, a.arg(1));
            return 0;
        });
        ddis.register("WdfRequestGetInformation", (m, a) -> m.state().get(REQUEST, request(m, a), REQUEST__INFORMATION));
        ddis.register("WdfRequestGetIoQueue", (m, a) -> {
            long queue = m.state().get(REQUEST, request(m, a), REQUEST__QUEUE);
            return queue == 0 ? 0 : Objects.handleOf(m, m.state().get(QUEUE, (int) queue - 1, QUEUE__OBJECT));
        });
        ddis.register("WdfRequestRetrieveInputWdmMdl", (m, a) -> mdl(m, a, true));
        ddis.register("WdfRequestRetrieveOutputWdmMdl", (m, a) -> mdl(m, a, false));
        ddis.register("WdfRequestRetrieveInputBuffer", (m, a) -> buffer(m, a, true));
        ddis.register("WdfRequestRetrieveOutputBuffer", (m, a) -> buffer(m, a, false));
    }

    private static int request(Machine m, Activation a) {
        return Objects.subject(m, a.arg(0), ObjectKind.REQUEST);
    }

    private static boolean wrongSide(StateBlock state, int request, boolean input) {
        AppStep.Kind wrong = input ? AppStep.Kind.READ : AppStep.Kind.WRITE;
        return state.get(REQUEST, request, REQUEST__KIND) == wrong.ordinal();
    }

    private static long mdl(Machine m, Activation a, boolean input) {
        int request = request(m, a);
        WdfBugCheck.required(m, a.arg(1));
        m.memory().store64(a.arg(1), 0);
        if (wrongSide(m.state(), request, input)) {
            return NtStatus.INVALID_DEVICE_REQUEST;
        }
        long row = m.state().get(REQUEST, request, REQUEST__MDL);
        if (row == 0) {
            return NtStatus.BUFFER_TOO_SMALL;
        }
        long address = Mdl.address(m, (int) row - 1);
        m.memory().store64(a.arg(1), address);
        a.out("Mdl", address);
        return NtStatus.SUCCESS;
    }

    private static long buffer(Machine m, Activation a, boolean input) {
        int request = request(m, a);
        WdfBugCheck.required(m, a.arg(2));
        m.memory().store64(a.arg(2), 0);
        if (wrongSide(m.state(), request, input)) {
            return NtStatus.INVALID_DEVICE_REQUEST;
        }
        long length = input ? Requests.inputLength(m.state(), request) : Requests.outputLength(m.state(), request);
        if (length == 0 || Long.compareUnsigned(length, a.arg(1)) < 0) {
            return NtStatus.BUFFER_TOO_SMALL;
        }
        long address = Requests.systemAddress(m, request);
        if (address == 0) {
            return NtStatus.INVALID_DEVICE_REQUEST;
        }
        m.memory().store64(a.arg(2), address);
        a.out("Buffer", address);
        if (a.arg(3) != 0) {
            m.memory().store64(a.arg(3), length);
            a.out("Length", length);
        }
        return NtStatus.SUCCESS;
    }
}
