package org.dmaworkbench.sim.wdf.pnp;

import static org.dmaworkbench.machine.model.MachinePackage.QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__POWERED_ON;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.io.DispatchRequests;

/** Opens the queues: all are powered on first, then each delivers what waits (facts kmdf 7.1 step 9, 7.5). */
final class StartQueues implements Routine {
    static final StartQueues INSTANCE = new StartQueues();
    private static final int QUEUE_ROW = 0;

    private StartQueues() { }

    @Override public String name() {
        return "FxPkgIo::ResumeProcessingForPower";
    }

    @Override public int slots() {
        return 1;
    }

    @Override public void resume(Activation a) {
        StateBlock state = a.machine().state();
        if (a.pc() == 0) {
            for (int queue = 0; queue < state.rows(QUEUE); queue++) {
                state.set(QUEUE, queue, QUEUE__POWERED_ON, 1);
            }
        }
        int queue = (int) a.slot(QUEUE_ROW);
        if (queue == state.rows(QUEUE)) {
            a.ret(0);
            return;
        }
        a.slot(QUEUE_ROW, queue + 1);
        a.pc(1);
        a.call(DispatchRequests.INSTANCE, queue, 0);
    }
}
