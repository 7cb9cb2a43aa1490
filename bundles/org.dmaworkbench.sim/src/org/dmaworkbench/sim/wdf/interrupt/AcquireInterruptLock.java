package org.dmaworkbench.sim.wdf.interrupt;

import org.dmaworkbench.sim.kernel.Irql;
import org.dmaworkbench.sim.rules.lock.WdfInterruptLock;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.Verifier;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/**
 * WdfInterruptAcquireLock: raises to the device's IRQL, so that its interrupt waits, and takes the interrupt lock; at passive level it
 * waits for the interrupt's wait lock (facts kmdf 5.2).
 */
final class AcquireInterruptLock implements Routine {
    static final AcquireInterruptLock INSTANCE = new AcquireInterruptLock();

    private AcquireInterruptLock() { }

    @Override public String name() {
        return "WdfInterruptAcquireLock";
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        InterruptObject interrupt = InterruptObject.of(m, a.arg(0));
        if (a.pc() != 0 || isRefused(m, a.arg(0), interrupt)) {
            a.ret(0);
            return;
        }
        a.pc(1);
        interrupt.acquire(a);
    }

    private static boolean isRefused(Machine m, long handle, InterruptObject interrupt) {
        if (interrupt.isPassive()) {
            if (interrupt.holdsLock()) {
                WdfInterruptLock.recursive(m, handle);
            }
            return Verifier.above(m, Irql.PASSIVE, "WdfInterruptAcquireLock for a passive-level interrupt");
        }
        if (!interrupt.isConnected()) {
            WdfInterruptLock.notConnected(m, "WdfInterruptAcquireLock", handle);
            return true;
        }
        if (interrupt.holdsLock()) {
            throw WdfBugCheck.stop(m, WdfBugCheck.RECURSIVE_LOCK, handle, 0);
        }
        return false;
    }
}
