package org.dmaworkbench.sim.wdf.io;

import static org.dmaworkbench.machine.model.MachinePackage.QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__ALLOW_ZERO_LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__DISPATCHING;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__DISPATCH_TYPE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__DPC;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__DRIVER_OWNED;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__PASSES;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__POWERED_ON;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__POWER_MANAGED;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__PRESENTED_LIMIT;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__ARRIVED;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__NAME;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__PRESENTED;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__PRESENTED_TIME;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__STATE;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.kernel.DpcQueue;
import org.dmaworkbench.sim.kernel.Irql;
import org.dmaworkbench.sim.kernel.SpinLock;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.Callbacks;
import org.dmaworkbench.sim.wdf.FrameworkLock;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.Objects;

/**
 * One pass of a queue's dispatch loop (facts kmdf 4.4): delivers requests until something stops it. Arguments: row of the queue,
 * row + 1 of a request that has just arrived or 0. The request that arrives waits in a slot until the loop queues or delivers it.
 */
public final class DispatchRequests implements Routine {
    /** The routine. */
    public static final DispatchRequests INSTANCE = new DispatchRequests();

    private static final int LOCKED = 1;
    private static final int RETURNED = 2;
    private static final int COMPLETED_BY_FRAMEWORK = 3;
    private static final int NEWCOMER = 0;
    private static final int PRESENTING = 1;
    private static final long SEQUENTIAL = 1;
    private static final long PARALLEL = 2;
    private static final long MANUAL = 3;

    private DispatchRequests() { }

    @Override public String name() {
        return "FxIoQueue::DispatchEvents";
    }

    @Override public int slots() {
        return 2;
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        int queue = (int) a.arg(0);
        switch (a.pc()) {
            case 0 -> {
                m.state().increment(QUEUE, queue, QUEUE__PASSES, 1);
                a.slot(NEWCOMER, a.arg(1));
                next(a, m, queue);
            }
            case LOCKED -> present(a, m, queue);
            case RETURNED -> {
                long lock = lock(m, queue);
                if (lock != 0) {
                    SpinLock.release(m, (int) lock - 1);
                }
                next(a, m, queue);
            }
            default -> next(a, m, queue);
        }
    }

    private static void next(Activation a, Machine m, int queue) {
        StateBlock state = m.state();
        long lock = lock(m, queue);
        // Steps 1 to 7 of the loop deliver cancellations and power changes; what stops a delivery follows in its order.
        if (lock != 0 && SpinLock.ownedByCaller(m, (int) lock - 1)) {
            DpcQueue.insert(m, (int) state.get(QUEUE, queue, QUEUE__DPC) - 1);
            stop(a, state, queue);
        } else if (mustWait(state, queue)) {
            stop(a, state, queue);
        } else {
            deliver(a, m, queue);
        }
    }

    private static boolean mustWait(StateBlock state, int queue) {
        if (state.get(QUEUE, queue, QUEUE__POWER_MANAGED) != 0 && state.get(QUEUE, queue, QUEUE__POWERED_ON) == 0) {
            return true;
        }
        if (state.get(QUEUE, queue, QUEUE__DISPATCHING) == 0) {
            return true;
        }
        long type = state.get(QUEUE, queue, QUEUE__DISPATCH_TYPE);
        long owned = state.get(QUEUE, queue, QUEUE__DRIVER_OWNED);
        return type == MANUAL || type == SEQUENTIAL && owned > 0
                || type == PARALLEL && owned >= state.get(QUEUE, queue, QUEUE__PRESENTED_LIMIT);
    }

    private static void stop(Activation a, StateBlock state, int queue) {
        long newcomer = a.slot(NEWCOMER);
        if (newcomer != 0) {
            RequestFifo.append(state, queue, (int) newcomer - 1);
        }
        state.increment(QUEUE, queue, QUEUE__PASSES, -1);
        a.ret(0);
    }

    private static void deliver(Activation a, Machine m, int queue) {
        StateBlock state = m.state();
        long newcomer = a.slot(NEWCOMER);
        int request = RequestFifo.takeOldest(state, queue);
        if (request < 0) {
            if (newcomer == 0) {
                stop(a, state, queue);
                return;
            }
            request = (int) newcomer - 1;
        } else if (newcomer != 0) {
            RequestFifo.append(state, queue, (int) newcomer - 1);
        }
        a.slot(NEWCOMER, 0);
        boolean empty = Requests.isZeroLengthTransfer(state, request) && state.get(QUEUE, queue, QUEUE__ALLOW_ZERO_LENGTH) == 0;
        if (empty || Handlers.of(state, queue, request) == 0) {
            a.pc(COMPLETED_BY_FRAMEWORK);
            a.call(CompleteRequest.INSTANCE, request, empty ? NtStatus.SUCCESS : NtStatus.INVALID_DEVICE_REQUEST, 0, 0);
            return;
        }
        state.increment(QUEUE, queue, QUEUE__DRIVER_OWNED, 1);
        state.set(REQUEST, request, REQUEST__STATE, RequestState.PRESENTED.ordinal());
        a.slot(PRESENTING, request);
        long lock = lock(m, queue);
        if (lock == 0) {
            present(a, m, queue);
        } else {
            a.pc(LOCKED);
            a.call(SpinLock.ACQUIRE, lock - 1, Irql.DISPATCH);
        }
    }

    private static void present(Activation a, Machine m, int queue) {
        StateBlock state = m.state();
        int request = (int) a.slot(PRESENTING);
        int object = (int) state.get(QUEUE, queue, QUEUE__OBJECT) - 1;
        long handler = Handlers.of(state, queue, request);
        String role = Handlers.role(state, queue, request);
        long event = m.trace().emit(Kind.REQUEST_PRESENT, state.get(REQUEST, request, REQUEST__ARRIVED), state.get(REQUEST, request, REQUEST__NAME),
                Objects.name(m, object), state.names().intern(Callbacks.functionName(m, handler)));
        state.set(REQUEST, request, REQUEST__PRESENTED, event);
        state.set(REQUEST, request, REQUEST__PRESENTED_TIME, m.time());
        a.event(event);
        a.pc(RETURNED);
        Handlers.call(a, handler, role, Objects.handle(m, object), request);
    }

    private static long lock(Machine m, int queue) {
        return FrameworkLock.of(m, (int) m.state().get(QUEUE, queue, QUEUE__OBJECT) - 1);
    }
}
