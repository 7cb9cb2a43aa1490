package org.dmaworkbench.sim.wdf.io;

import static org.dmaworkbench.machine.model.MachinePackage.QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__DISPATCHING;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__DRIVER_OWNED;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__PASSES;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__POWERED_ON;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__POWER_REFERENCE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__POWER_MANAGED;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__QUEUED;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.kernel.WaitReason;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.FrameworkLock;
import org.dmaworkbench.sim.wdf.IdlePolicy;
import org.dmaworkbench.sim.wdf.Objects;

/** What the rules of queues ask of a row of table Queue (facts kmdf 4.2 to 4.4). */
final class Queue {
    /** WdfIoQueueDispatchSequential. */
    static final int SEQUENTIAL = 1;
    /** WdfIoQueueDispatchParallel. */
    static final int PARALLEL = 2;
    /** WdfIoQueueDispatchManual. */
    static final int MANUAL = 3;

    private Queue() { }

    /** Returns the row of its object. */
    static int object(StateBlock state, int queue) {
        return (int) state.get(QUEUE, queue, QUEUE__OBJECT) - 1;
    }

    /** Returns its handle. */
    static long handle(Machine m, int queue) {
        return Objects.handle(m, object(m.state(), queue));
    }

    /** Returns row + 1 of the lock that serialises its callbacks, 0 for none. */
    static long lock(Machine m, int queue) {
        return FrameworkLock.of(m, object(m.state(), queue));
    }

    /** Returns whether power keeps it from delivering. */
    static boolean isHeld(StateBlock state, int queue) {
        return state.get(QUEUE, queue, QUEUE__POWER_MANAGED) != 0 && state.get(QUEUE, queue, QUEUE__POWERED_ON) == 0;
    }

    /** Returns whether requests cannot be taken from it: held by power, or stopped. */
    static boolean isPaused(StateBlock state, int queue) {
        return isHeld(state, queue) || state.get(QUEUE, queue, QUEUE__DISPATCHING) == 0;
    }

    /** Returns how many of its requests the driver owns. */
    static long owned(StateBlock state, int queue) {
        return state.get(QUEUE, queue, QUEUE__DRIVER_OWNED);
    }

    /** Returns whether no request waits and the driver owns none. */
    static boolean isDone(StateBlock state, int queue) {
        return owned(state, queue) == 0 && state.get(QUEUE, queue, QUEUE__QUEUED) == 0;
    }

    /** A power-managed queue with a request keeps its device in D0, or brings it there. */
    static void keepPowered(Machine m, int queue) {
        StateBlock state = m.state();
        if (state.get(QUEUE, queue, QUEUE__POWER_MANAGED) != 0 && state.get(QUEUE, queue, QUEUE__POWER_REFERENCE) == 0) {
            state.set(QUEUE, queue, QUEUE__POWER_REFERENCE, 1);
            IdlePolicy.take(m, (int) state.get(QUEUE, queue, QUEUE__DEVICE) - 1);
        }
    }

    /** A queue without requests lets its device become idle. */
    static void letSleep(Machine m, int queue) {
        StateBlock state = m.state();
        if (state.get(QUEUE, queue, QUEUE__POWER_REFERENCE) != 0) {
            state.set(QUEUE, queue, QUEUE__POWER_REFERENCE, 0);
            IdlePolicy.drop(m, (int) state.get(QUEUE, queue, QUEUE__DEVICE) - 1);
        }
    }

    /** Returns whether a pass of its loop is active anywhere. */
    static boolean isActive(StateBlock state, int queue) {
        return state.get(QUEUE, queue, QUEUE__PASSES) != 0;
    }

    /** Tells power handling, if it waits for the queue, that something about it has changed. */
    static void changed(Machine m, int queue) {
        if (m.state().get(QUEUE, queue, QUEUE__POWERED_ON) == 0) {
            m.wake(WaitReason.QUEUE_CHANGED, queue);
        }
    }
}
