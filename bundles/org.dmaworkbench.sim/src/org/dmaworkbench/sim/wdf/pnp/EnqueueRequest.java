package org.dmaworkbench.sim.wdf.pnp;
import org.dmaworkbench.sim.rules.request.R01;

import static org.dmaworkbench.machine.model.MachinePackage.QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__ACCEPTING;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__KIND;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__STATE;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.program.scenario.AppStep;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.io.DispatchRequests;
import org.dmaworkbench.sim.wdf.io.RequestState;

/** WdfDeviceEnqueueRequest: EvtIoInCallerContext hands a request on to the queue it would have come to (facts kmdf 4.1). */
final class EnqueueRequest implements Routine {
    @Override public String name() {
        return "WdfDeviceEnqueueRequest";
    }

    @Override public void resume(Activation a) {
        if (a.pc() != 0) {
            a.ret(NtStatus.SUCCESS);
            return;
        }
        Machine m = a.machine();
        StateBlock state = m.state();
        int device = Objects.subject(m, a.arg(0), ObjectKind.DEVICE);
        int request = Objects.subject(m, a.arg(1), ObjectKind.REQUEST);
        if (state.get(REQUEST, request, REQUEST__STATE) != RequestState.PRESENTED.ordinal() || state.get(REQUEST, request, REQUEST__QUEUE) != 0) {
            R01.enqueued(m, a.arg(1));
            a.ret(NtStatus.INVALID_DEVICE_REQUEST);
            return;
        }
        long queue = RequestRouting.queue(state, device, AppStep.Kind.values()[(int) state.get(REQUEST, request, REQUEST__KIND)]);
        if (queue == 0) {
            a.ret(NtStatus.INVALID_DEVICE_REQUEST);
        } else if (state.get(QUEUE, (int) queue - 1, QUEUE__ACCEPTING) == 0) {
            a.ret(NtStatus.WDF_BUSY);
        } else {
            state.set(REQUEST, request, REQUEST__STATE, RequestState.NEW.ordinal());
            state.set(REQUEST, request, REQUEST__QUEUE, queue);
            a.pc(1);
            a.call(DispatchRequests.INSTANCE, queue - 1, request + 1);
        }
    }
}
