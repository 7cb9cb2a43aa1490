package org.dmaworkbench.sim.wdf.io;

import static org.dmaworkbench.machine.model.MachinePackage.QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__BECAME_READY;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__EVT_RESUME;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__POWERED_ON;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__QUEUED;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__STOP_STATE;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.CallbackLock;
import org.dmaworkbench.sim.wdf.Objects;

/**
 * Opens the queues when the device has reached D0: all are on first, then EvtIoResume is called for each request the driver kept, then
 * each queue delivers what waits (facts kmdf 7.1 step 9, 7.5).
 */
public final class ResumeQueues implements Routine {
    /** The routine. */
    public static final ResumeQueues INSTANCE = new ResumeQueues();
    private static final int RESUME = 1;
    private static final int LOCKED = 2;
    private static final int RETURNED = 3;
    private static final int DELIVER = 4;
    private static final int ROW = 0;
    private static final int SUBJECT = 1;

    private ResumeQueues() { }

    @Override public String name() {
        return "FxPkgIo::ResumeProcessingForPower";
    }

    @Override public int slots() {
        return 2;
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        StateBlock state = m.state();
        int queue = (int) a.slot(ROW);
        switch (a.pc()) {
            case 0 -> {
                for (int row = 0; row < state.rows(QUEUE); row++) {
                    state.set(QUEUE, row, QUEUE__POWERED_ON, 1);
                }
                a.pc(RESUME);
                a.again();
            }
            case RESUME -> resume(a, m, queue);
            case LOCKED -> {
                a.pc(RETURNED);
                call(a, m, queue);
            }
            case RETURNED -> {
                CallbackLock.release(m, Queue.lock(m, queue));
                a.pc(RESUME);
                a.again();
            }
            default -> deliver(a, state, queue);
        }
    }

    private static void resume(Activation a, Machine m, int queue) {
        StateBlock state = m.state();
        if (queue == state.rows(QUEUE)) {
            a.slot(ROW, 0);
            a.pc(DELIVER);
            a.again();
            return;
        }
        int request = OwnedRequests.oldest(state, queue, StopState.KEPT);
        if (request < 0) {
            a.slot(ROW, queue + 1);
            a.again();
            return;
        }
        state.set(REQUEST, request, REQUEST__STOP_STATE, StopState.NONE.ordinal());
        a.slot(SUBJECT, request);
        long lock = Queue.lock(m, queue);
        if (state.get(QUEUE, queue, QUEUE__EVT_RESUME) == 0) {
            a.again();
        } else if (lock == 0) {
            a.pc(RETURNED);
            call(a, m, queue);
        } else {
            a.pc(LOCKED);
            CallbackLock.acquire(a, lock);
        }
    }

    private static void call(Activation a, Machine m, int queue) {
        a.call(m.state().get(QUEUE, queue, QUEUE__EVT_RESUME), "EvtIoResume", Queue.handle(m, queue),
                Objects.handleOf(m, m.state().get(REQUEST, (int) a.slot(SUBJECT), REQUEST__OBJECT)));
    }

    private static void deliver(Activation a, StateBlock state, int queue) {
        if (queue == state.rows(QUEUE)) {
            a.ret(0);
            return;
        }
        a.slot(ROW, queue + 1);
        state.set(QUEUE, queue, QUEUE__BECAME_READY, state.get(QUEUE, queue, QUEUE__QUEUED) != 0 ? 1 : 0);
        a.call(DispatchRequests.INSTANCE, queue, 0);
    }
}
