package org.dmaworkbench.sim.wdf;

import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__LOCK;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__SYNCHRONIZATION_SCOPE;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.kernel.SpinLock;
import org.dmaworkbench.sim.vm.Machine;

/** Callback locks by synchronization scope (facts kmdf 4.11): one for the device, or one per queue, or none. */
public final class FrameworkLock {
    private static final int INHERIT = 1;
    private static final int DEVICE = 2;
    private static final int QUEUE = 3;

    private FrameworkLock() { }

    /** Gives a new device its lock if its scope is the device; the root's default scope is none. */
    public static void ofDevice(Machine m, int object) {
        if (m.state().get(WDF_OBJECT, object, WDF_OBJECT__SYNCHRONIZATION_SCOPE) == DEVICE) {
            lock(m, object, "device lock");
        }
    }

    /** Gives a new queue its own lock, its device's, or none. */
    public static void ofQueue(Machine m, int queueObject, int deviceObject) {
        StateBlock state = m.state();
        long scope = state.get(WDF_OBJECT, queueObject, WDF_OBJECT__SYNCHRONIZATION_SCOPE);
        if (scope == 0 || scope == INHERIT) {
            scope = state.get(WDF_OBJECT, deviceObject, WDF_OBJECT__SYNCHRONIZATION_SCOPE);
        }
        if (scope == QUEUE) {
            lock(m, queueObject, state.names().text((int) Objects.name(m, queueObject)) + " lock");
        } else if (scope == DEVICE) {
            state.set(WDF_OBJECT, queueObject, WDF_OBJECT__LOCK, state.get(WDF_OBJECT, deviceObject, WDF_OBJECT__LOCK));
        }
    }

    private static void lock(Machine m, int object, String name) {
        m.state().set(WDF_OBJECT, object, WDF_OBJECT__LOCK, SpinLock.create(m, name) + 1);
    }

    /** Returns the row + 1 of the lock that serialises an object's callbacks, or 0. */
    public static long of(Machine m, int object) {
        return m.state().get(WDF_OBJECT, object, WDF_OBJECT__LOCK);
    }
}
