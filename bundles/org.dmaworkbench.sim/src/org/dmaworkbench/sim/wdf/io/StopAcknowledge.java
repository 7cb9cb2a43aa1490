package org.dmaworkbench.sim.wdf.io;

import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__STOP_STATE;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.rules.power.StopAckWithinEvtIoStop;
import org.dmaworkbench.sim.rules.request.ReqMarkCancelableSend;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;

/** WdfRequestStopAcknowledge(request, requeue): the driver's answer to EvtIoStop (facts kmdf 4.9, 7.5). */
final class StopAcknowledge {
    private StopAcknowledge() { }

    static long call(Machine m, Activation a) {
        StateBlock state = m.state();
        int request = Objects.subject(m, a.arg(0), ObjectKind.REQUEST);
        boolean requeue = a.arg(1) != 0;
        if (StopState.of(state.get(REQUEST, request, REQUEST__STOP_STATE)) != StopState.NOTIFIED) {
            StopAckWithinEvtIoStop.broken(m, a.arg(0));
            return 0;
        }
        if (requeue && (!Requests.isOwned(state, request) || CancelableDdis.cancelState(state, request) != CancelState.NONE)) {
            ReqMarkCancelableSend.broken(m, "WdfRequestStopAcknowledge with Requeue", a.arg(0));
            if (Requests.isVerified(m)) {
                return 0;
            }
        }
        state.set(REQUEST, request, REQUEST__STOP_STATE, (requeue ? StopState.REQUEUED : StopState.KEPT).ordinal());
        Queue.changed(m, (int) state.get(REQUEST, request, REQUEST__QUEUE) - 1);
        return 0;
    }
}
