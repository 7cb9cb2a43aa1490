package org.dmaworkbench.sim.wdf.io;

import static org.dmaworkbench.machine.model.MachinePackage.QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__ACCEPTING;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__EVT_STOP;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__NOTIFYING;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__POWERED_ON;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__POWER_MANAGED;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__SHUT_DOWN;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__STOP_STATE;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.kernel.WaitReason;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.CallbackLock;
import org.dmaworkbench.sim.wdf.Objects;

/**
 * Holds or purges queues for power (facts kmdf 7.5). First all of them stop delivering and their callbacks end; then, queue by queue,
 * EvtIoStop is called for each request the driver owns, oldest first, and the power thread waits until each was completed, requeued
 * or acknowledged. Without EvtIoStop it waits until all are completed. A purge takes no acknowledgement.
 */
public final class HoldQueues implements Routine {
    /** Power-managed queues, because the device leaves D0. */
    public static final HoldQueues SUSPEND = new HoldQueues("FxPkgIo::StopProcessingForPower", true, false);
    /** Power-managed queues, because the device is removed. */
    public static final HoldQueues PURGE = new HoldQueues("FxPkgIo::StopProcessingForPower (purge)", true, true);
    /** All other queues, because the device is removed. */
    public static final HoldQueues PURGE_OTHERS = new HoldQueues("FxPkgIo::FlushAllQueues", false, true);

    private static final long ACTION_SUSPEND = 1;
    private static final long ACTION_PURGE = 2;
    private static final long REQUEST_CANCELABLE = 0x1000_0000;

    private static final int QUIET = 1;
    private static final int NOTIFY = 2;
    private static final int LOCKED = 3;
    private static final int RETURNED = 4;
    private static final int SETTLE = 5;
    private static final int PURGED = 6;

    private static final int ROW = 0;
    private static final int SUBJECT = 1;

    private final String name;
    private final boolean powerManaged;
    private final boolean purge;

    private HoldQueues(String name, boolean powerManaged, boolean purge) {
        this.name = name;
        this.powerManaged = powerManaged;
        this.purge = purge;
    }

    @Override public String name() {
        return name;
    }

    @Override public int slots() {
        return 2;
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        StateBlock state = m.state();
        int queue = (int) a.slot(ROW);
        switch (a.pc()) {
            case 0 -> hold(a, state);
            case QUIET -> awaitQuiet(a, state, queue);
            case NOTIFY -> notify(a, m, queue);
            case LOCKED -> {
                a.pc(RETURNED);
                stop(a, m, queue, (int) a.slot(SUBJECT));
            }
            case RETURNED -> {
                CallbackLock.release(m, Queue.lock(m, queue));
                a.pc(NOTIFY);
                a.again();
            }
            case SETTLE -> settle(a, state, queue);
            default -> {
                a.pc(NOTIFY);
                a.again();
            }
        }
    }

    private boolean concerns(StateBlock state, int queue) {
        return state.get(QUEUE, queue, QUEUE__OBJECT) != 0 && state.get(QUEUE, queue, QUEUE__POWER_MANAGED) != 0 == powerManaged;
    }

    private void hold(Activation a, StateBlock state) {
        for (int queue = 0; queue < state.rows(QUEUE); queue++) {
            if (concerns(state, queue)) {
                state.set(QUEUE, queue, QUEUE__POWERED_ON, 0);
                if (purge) {
                    state.set(QUEUE, queue, QUEUE__ACCEPTING, 0);
                    state.set(QUEUE, queue, QUEUE__SHUT_DOWN, 1);
                }
            }
        }
        a.pc(QUIET);
        a.again();
    }

    private void awaitQuiet(Activation a, StateBlock state, int queue) {
        if (queue == state.rows(QUEUE)) {
            a.slot(ROW, 0);
            begin(a, state, 0);
        } else if (concerns(state, queue) && Queue.isActive(state, queue)) {
            a.block(WaitReason.QUEUE_CHANGED, queue);
        } else {
            a.slot(ROW, queue + 1);
            a.again();
        }
    }

    /** Goes on with the next queue this is about. */
    private void begin(Activation a, StateBlock state, int from) {
        int queue = from;
        while (queue < state.rows(QUEUE) && !concerns(state, queue)) {
            queue++;
        }
        if (queue == state.rows(QUEUE)) {
            a.ret(0);
            return;
        }
        a.slot(ROW, queue);
        state.set(QUEUE, queue, QUEUE__NOTIFYING, 1);
        if (purge) {
            OwnedRequests.askAgain(state, queue);
            a.pc(PURGED);
            a.call(PurgeRequests.INSTANCE, queue);
        } else {
            a.pc(NOTIFY);
            a.again();
        }
    }

    private void notify(Activation a, Machine m, int queue) {
        StateBlock state = m.state();
        int request = state.get(QUEUE, queue, QUEUE__EVT_STOP) == 0 ? -1 : OwnedRequests.oldest(state, queue, StopState.NONE);
        if (request < 0) {
            a.pc(SETTLE);
            state.set(QUEUE, queue, QUEUE__NOTIFYING, 0);
            CancelRequest.internalEvents(a, queue);
            return;
        }
        state.set(REQUEST, request, REQUEST__STOP_STATE, StopState.NOTIFIED.ordinal());
        a.slot(SUBJECT, request);
        long lock = Queue.lock(m, queue);
        if (lock == 0) {
            a.pc(RETURNED);
            stop(a, m, queue, request);
        } else {
            a.pc(LOCKED);
            CallbackLock.acquire(a, lock);
        }
    }

    private void stop(Activation a, Machine m, int queue, int request) {
        StateBlock state = m.state();
        long cancelable = CancelableDdis.cancelState(state, request) == CancelState.CANCELABLE ? REQUEST_CANCELABLE : 0;
        a.call(state.get(QUEUE, queue, QUEUE__EVT_STOP), "EvtIoStop", Queue.handle(m, queue),
                Objects.handleOf(m, state.get(REQUEST, request, REQUEST__OBJECT)), (purge ? ACTION_PURGE : ACTION_SUSPEND) | cancelable);
    }

    /** Waits for the answers, then gives requeued requests their place at the head of the queue back. */
    private void settle(Activation a, StateBlock state, int queue) {
        boolean open = purge ? Queue.owned(state, queue) > 0
                : OwnedRequests.oldest(state, queue, StopState.NONE) >= 0 || OwnedRequests.oldest(state, queue, StopState.NOTIFIED) >= 0;
        if (open) {
            a.block(WaitReason.QUEUE_CHANGED, queue);
            return;
        }
        OwnedRequests.requeueAcknowledged(state, queue);
        begin(a, state, queue + 1);
    }
}
