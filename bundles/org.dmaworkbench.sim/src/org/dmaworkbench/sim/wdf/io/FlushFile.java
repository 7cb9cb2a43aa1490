package org.dmaworkbench.sim.wdf.io;

import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__FILE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__STATE;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Routine;

/** The handle of a file object is closed: its requests that wait in queues are cancelled. Argument: row of the file object. */
public final class FlushFile implements Routine {
    /** The routine. */
    public static final FlushFile INSTANCE = new FlushFile();

    private FlushFile() { }

    @Override public String name() {
        return "FxIoQueue::FlushByFileObject";
    }

    @Override public void resume(Activation a) {
        StateBlock state = a.machine().state();
        for (int request = 0; request < state.rows(REQUEST); request++) {
            if (state.isLive(REQUEST, request) && state.get(REQUEST, request, REQUEST__FILE) == a.arg(0) + 1
                    && state.get(REQUEST, request, REQUEST__STATE) == RequestState.QUEUED.ordinal()) {
                a.call(CancelRequest.INSTANCE, request);
                return;
            }
        }
        a.ret(0);
    }
}
