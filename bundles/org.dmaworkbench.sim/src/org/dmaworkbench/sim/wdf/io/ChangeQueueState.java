package org.dmaworkbench.sim.wdf.io;

import static org.dmaworkbench.machine.model.MachinePackage.QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__ACCEPTING;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__BECAME_READY;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__CANCEL_OWNED;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__DISPATCHING;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__EMPTY_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__EMPTY_CONTEXT;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__EMPTY_WAITER;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__QUEUED;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__SHUT_DOWN;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__STOP_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__STOP_CONTEXT;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__STOP_WAITER;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.kernel.Irql;
import org.dmaworkbench.sim.kernel.SpinLock;
import org.dmaworkbench.sim.kernel.WaitReason;
import org.dmaworkbench.sim.rules.irql.KmdfIrql;
import org.dmaworkbench.sim.rules.queue.NoIoQueuePurgeSynchronously;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/**
 * The functions that start, stop, drain and purge a queue (facts kmdf 4.3): each sets the queue's two switches, may cancel what
 * waits, and may tell or wait when the queue has come to rest.
 */
final class ChangeQueueState implements Routine {
    /** What the function does to the accept switch. */
    private enum Accept { ON, OFF }

    /** What it does to the dispatch switch. */
    private enum Dispatch { ON, OFF, UNCHANGED }

    /** When the queue has come to rest. */
    private enum Rest { NONE, STOPPED, EMPTY }

    /** The purge at the end of a queue. */
    static final ChangeQueueState END = new ChangeQueueState("FxIoQueue::QueuePurge", Accept.OFF, Dispatch.UNCHANGED, true, Rest.EMPTY, true);

    private static final int PURGED = 1;
    private static final int PASSED = 2;

    private final String name;
    private final Accept accept;
    private final Dispatch dispatch;
    private final boolean purge;
    private final Rest rest;
    private final boolean waits;

    private ChangeQueueState(String name, Accept accept, Dispatch dispatch, boolean purge, Rest rest, boolean waits) {
        this.name = name;
        this.accept = accept;
        this.dispatch = dispatch;
        this.purge = purge;
        this.rest = rest;
        this.waits = waits;
    }

    static void register(Ddis ddis) {
        ddis.register("WdfIoQueueStart", new ChangeQueueState("WdfIoQueueStart", Accept.ON, Dispatch.ON, false, Rest.NONE, false));
        both(ddis, "WdfIoQueueStop", Accept.ON, Dispatch.OFF, false, Rest.STOPPED);
        both(ddis, "WdfIoQueueStopAndPurge", Accept.ON, Dispatch.OFF, true, Rest.STOPPED);
        both(ddis, "WdfIoQueueDrain", Accept.OFF, Dispatch.UNCHANGED, false, Rest.EMPTY);
        ddis.add(END);
        both(ddis, "WdfIoQueuePurge", Accept.OFF, Dispatch.UNCHANGED, true, Rest.EMPTY);
    }

    private static void both(Ddis ddis, String name, Accept accept, Dispatch dispatch, boolean purge, Rest rest) {
        ddis.register(name, new ChangeQueueState(name, accept, dispatch, purge, rest, false));
        String waiting = name + "Synchronously";
        ddis.register(waiting, new ChangeQueueState(waiting, accept, dispatch, purge, rest, true));
    }

    @Override public String name() {
        return name;
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        int queue = Objects.subject(m, a.arg(0), ObjectKind.QUEUE);
        switch (a.pc()) {
            case 0 -> begin(a, m, queue);
            case PURGED -> {
                a.pc(PASSED);
                a.call(DispatchRequests.INSTANCE, queue, 0);
            }
            default -> {
                if (waits && m.state().get(QUEUE, queue, waiter()) != 0) {
                    a.block(rest == Rest.STOPPED ? WaitReason.QUEUE_STOPPED : WaitReason.QUEUE_EMPTY, queue);
                } else {
                    a.ret(0);
                }
            }
        }
    }

    private void begin(Activation a, Machine m, int queue) {
        StateBlock state = m.state();
        checkContract(m, queue);
        if (rest != Rest.NONE) {
            register(a, m, queue);
        }
        boolean accepts = accept == Accept.ON && state.get(QUEUE, queue, QUEUE__SHUT_DOWN) == 0;
        state.set(QUEUE, queue, QUEUE__ACCEPTING, accepts ? 1 : 0);
        if (dispatch != Dispatch.UNCHANGED) {
            state.set(QUEUE, queue, QUEUE__DISPATCHING, dispatch == Dispatch.ON ? 1 : 0);
        }
        if (dispatch == Dispatch.ON) {
            state.set(QUEUE, queue, QUEUE__CANCEL_OWNED, 0);
            state.set(QUEUE, queue, QUEUE__BECAME_READY, state.get(QUEUE, queue, QUEUE__QUEUED) != 0 ? 1 : 0);
        }
        if (purge) {
            state.set(QUEUE, queue, QUEUE__CANCEL_OWNED, 1);
            a.pc(PURGED);
            a.call(PurgeRequests.INSTANCE, queue);
        } else {
            a.pc(PASSED);
            a.call(DispatchRequests.INSTANCE, queue, 0);
        }
    }

    private void checkContract(Machine m, int queue) {
        if (!waits) {
            return;
        }
        if (m.irql() > Irql.PASSIVE) {
            KmdfIrql.broken(m, name, m.irql(), Irql.PASSIVE);
        }
        long lock = Queue.lock(m, queue);
        if (lock != 0 && SpinLock.ownedByCaller(m, (int) lock - 1)) {
            NoIoQueuePurgeSynchronously.broken(m, name, Queue.handle(m, queue));
        }
    }

    /** Remembers who is told; a second one while the first waits stops the machine. */
    private void register(Activation a, Machine m, int queue) {
        StateBlock state = m.state();
        int callback = rest == Rest.STOPPED ? QUEUE__STOP_CALLBACK : QUEUE__EMPTY_CALLBACK;
        boolean tells = waits || a.arg(1) != 0;
        if (tells && (state.get(QUEUE, queue, callback) != 0 || state.get(QUEUE, queue, waiter()) != 0)) {
            throw WdfBugCheck.stop(m, WdfBugCheck.QUEUE_FATAL_ERROR, a.arg(0), 0);
        }
        if (waits) {
            state.set(QUEUE, queue, waiter(), 1);
        } else if (a.arg(1) != 0) {
            state.set(QUEUE, queue, callback, a.arg(1));
            state.set(QUEUE, queue, rest == Rest.STOPPED ? QUEUE__STOP_CONTEXT : QUEUE__EMPTY_CONTEXT, a.arg(2));
        }
    }

    private int waiter() {
        return rest == Rest.STOPPED ? QUEUE__STOP_WAITER : QUEUE__EMPTY_WAITER;
    }
}
