package org.dmaworkbench.sim.wdf.lock;

import org.dmaworkbench.sim.kernel.SpinLock;
import org.dmaworkbench.sim.kernel.WaitLock;
import org.dmaworkbench.sim.rules.lock.WdfWaitlockRelease;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;

/** WdfWaitLock* functions. The row of a lock object in table Lock is its subject. */
public final class WaitLockDdis {
    private WaitLockDdis() { }

    /** Registers them. */
    public static void register(Ddis ddis) {
        LockCreation.register(ddis, "WdfWaitLockCreate", "Lock", ObjectKind.WAIT_LOCK, WaitLock::create);
        ddis.register("WdfWaitLockAcquire", AcquireWaitLock.INSTANCE);
        ddis.register("WdfWaitLockRelease", WaitLockDdis::release);
    }

    /** The lock is an event inside: whoever sets it lets the next one in, owner or not. */
    private static long release(Machine m, Activation a) {
        int lock = Objects.subject(m, a.arg(0), ObjectKind.WAIT_LOCK);
        if (!SpinLock.ownedByCaller(m, lock)) {
            WdfWaitlockRelease.broken(m, a.arg(0));
        }
        WaitLock.release(m, lock);
        return 0;
    }
}
