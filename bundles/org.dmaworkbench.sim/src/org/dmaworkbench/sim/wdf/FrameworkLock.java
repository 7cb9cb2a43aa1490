package org.dmaworkbench.sim.wdf;

import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__LOCK;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.kernel.SpinLock;
import org.dmaworkbench.sim.kernel.WaitLock;
import org.dmaworkbench.sim.vm.Machine;

/**
 * Callback locks by synchronization scope (facts kmdf 4.11): one for the device, or one per queue, or none. At passive level it is a
 * lock that a thread waits for, otherwise a spin lock.
 */
public final class FrameworkLock {
    private FrameworkLock() { }

    /** Gives a new device its lock if its scope is the device; the root's default scope is none. */
    public static void ofDevice(Machine m, int object) {
        if (Constraints.scope(m, object) == Constraints.SCOPE_DEVICE) {
            lock(m, object, "device lock");
        }
    }

    /** Gives a new queue its own lock, its device's, or none. */
    public static void ofQueue(Machine m, int queueObject, int deviceObject) {
        StateBlock state = m.state();
        long scope = Constraints.scope(m, queueObject);
        if (scope == Constraints.SCOPE_QUEUE) {
            lock(m, queueObject, state.names().text((int) Objects.name(m, queueObject)) + " lock");
        } else if (scope == Constraints.SCOPE_DEVICE) {
            state.set(WDF_OBJECT, queueObject, WDF_OBJECT__LOCK, state.get(WDF_OBJECT, deviceObject, WDF_OBJECT__LOCK));
        }
    }

    private static void lock(Machine m, int object, String name) {
        boolean waits = Constraints.level(m, object) == Constraints.PASSIVE;
        m.state().set(WDF_OBJECT, object, WDF_OBJECT__LOCK, (waits ? WaitLock.create(m, name) : SpinLock.create(m, name)) + 1);
    }

    /** Returns the row + 1 of the lock that serialises an object's callbacks, or 0. */
    public static long of(Machine m, int object) {
        return m.state().get(WDF_OBJECT, object, WDF_OBJECT__LOCK);
    }
}
