package org.dmaworkbench.sim.wdf;

import static org.dmaworkbench.machine.model.MachinePackage.LOCK;
import static org.dmaworkbench.machine.model.MachinePackage.LOCK__KIND;

import org.dmaworkbench.sim.kernel.Irql;
import org.dmaworkbench.sim.kernel.SpinLock;
import org.dmaworkbench.sim.kernel.WaitLock;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;

/** Takes and gives back the lock that serialises an object's callbacks: a spin lock, or at passive level one that a thread waits for. */
public final class CallbackLock {
    private CallbackLock() { }

    /** Acquires the lock {@code reference} (row + 1); the routine goes on at its label. */
    public static void acquire(Activation a, long reference) {
        if (waits(a.machine(), reference)) {
            a.call(WaitLock.ACQUIRE, reference - 1, WaitLock.FOREVER);
        } else {
            a.call(SpinLock.ACQUIRE, reference - 1, Irql.DISPATCH);
        }
    }

    /** Releases the lock {@code reference} (row + 1); 0 is none. */
    public static void release(Machine m, long reference) {
        if (reference == 0) {
            return;
        }
        if (waits(m, reference)) {
            WaitLock.release(m, (int) reference - 1);
        } else {
            SpinLock.release(m, (int) reference - 1);
        }
    }

    private static boolean waits(Machine m, long reference) {
        return m.state().get(LOCK, (int) reference - 1, LOCK__KIND) == WaitLock.KIND;
    }
}
