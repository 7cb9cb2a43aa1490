package org.dmaworkbench.sim.scenario;

import static org.dmaworkbench.machine.model.MachinePackage.APPLICATION;
import static org.dmaworkbench.machine.model.MachinePackage.APPLICATION__FILE;
import static org.dmaworkbench.machine.model.MachinePackage.APPLICATION__NAME;
import static org.dmaworkbench.machine.model.MachinePackage.FILE_OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.FILE_OBJECT__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__ACCEPTING;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__COMPLETED;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__STATE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__STATUS;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__FILE_CREATE;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.program.SourcePosition;
import org.dmaworkbench.program.scenario.AppStep;
import org.dmaworkbench.sim.kernel.WaitReason;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.file.FileCallback;
import org.dmaworkbench.sim.wdf.file.FileObjects;
import org.dmaworkbench.sim.wdf.io.CompleteRequest;
import org.dmaworkbench.sim.wdf.io.DispatchRequests;
import org.dmaworkbench.sim.wdf.io.RequestState;
import org.dmaworkbench.sim.wdf.object.DeleteObject;
import org.dmaworkbench.sim.wdf.pnp.RequestRouting;

/** CreateFile: the application gets a handle when the driver has completed the create. Arguments: row of the application. */
final class OpenHandle implements Routine {
    static final OpenHandle INSTANCE = new OpenHandle();
    private static final int SENT = 1;
    private static final int ANSWERED = 2;
    private static final int FILE = 0;
    private static final int REQUEST_ROW = 1;

    private OpenHandle() { }

    @Override public String name() {
        return "NtCreateFile";
    }

    @Override public int slots() {
        return 2;
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        StateBlock state = m.state();
        switch (a.pc()) {
            case 0 -> {
                a.pc(SENT);
                send(a, m, state);
            }
            case SENT -> {
                int request = (int) a.slot(REQUEST_ROW);
                if (state.get(REQUEST, request, REQUEST__STATE) == RequestState.COMPLETED.ordinal()) {
                    a.pc(ANSWERED);
                    answered(a, m, request);
                } else {
                    a.block(WaitReason.REQUEST, request);
                }
            }
            default -> a.ret(0);
        }
    }

    private static void send(Activation a, Machine m, StateBlock state) {
        int application = (int) a.arg(0);
        int file = FileObjects.create(m, application);
        state.set(APPLICATION, application, APPLICATION__FILE, file + 1);
        String thread = m.names().text((int) state.get(APPLICATION, application, APPLICATION__NAME));
        AppStep.Submit create = new AppStep.Submit("", AppStep.Kind.CREATE, "", 0, 0, 0, "", 0, false, false, 0, SourcePosition.NONE);
        int request = IoManager.arrive(a, application, thread, create);
        a.slot(FILE, file);
        a.slot(REQUEST_ROW, request);
        long queue = RequestRouting.queue(state, 0, AppStep.Kind.CREATE);
        if (state.get(WDF_DEVICE, 0, WDF_DEVICE__FILE_CREATE) != 0) {
            IoManager.present(state, request);
            a.call(FileCallback.CREATE, file, request);
        } else if (queue != 0 && state.get(QUEUE, (int) queue - 1, QUEUE__ACCEPTING) != 0) {
            state.set(REQUEST, request, REQUEST__QUEUE, queue);
            a.call(DispatchRequests.INSTANCE, queue - 1, request + 1);
        } else {
            a.call(CompleteRequest.INSTANCE, request, queue == 0 ? NtStatus.SUCCESS : NtStatus.INVALID_DEVICE_STATE, 0, 0);
        }
    }

    /** An open that fails leaves no handle; the file object ends without EvtFileCleanup and EvtFileClose. */
    private static void answered(Activation a, Machine m, int request) {
        StateBlock state = m.state();
        long status = state.get(REQUEST, request, REQUEST__STATUS);
        a.event(state.get(REQUEST, request, REQUEST__COMPLETED));
        IoManager.consumed(m, request);
        if (NtStatus.isSuccess(status)) {
            a.ret(status);
        } else {
            a.call(DeleteObject.INSTANCE, state.get(FILE_OBJECT, (int) a.slot(FILE), FILE_OBJECT__OBJECT) - 1);
        }
    }
}
