package org.dmaworkbench.sim.wdf.lock;

import org.dmaworkbench.sim.kernel.SpinLock;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/** WdfSpinLock* functions. The row of a lock object in table Lock is its subject. */
public final class SpinLockDdis {
    private static final long RELEASED_BY_NON_OWNER = 1;

    private SpinLockDdis() { }

    /** Registers them. */
    public static void register(Ddis ddis) {
        LockCreation.register(ddis, "WdfSpinLockCreate", "SpinLock", ObjectKind.SPIN_LOCK, SpinLock::create);
        ddis.register("WdfSpinLockAcquire", AcquireSpinLock.INSTANCE);
        ddis.register("WdfSpinLockRelease", SpinLockDdis::release);
    }

    private static long release(Machine m, Activation a) {
        int lock = Objects.subject(m, a.arg(0), ObjectKind.SPIN_LOCK);
        if (!SpinLock.ownedByCaller(m, lock)) {
            throw WdfBugCheck.stop(m, WdfBugCheck.INVALID_LOCK_OPERATION, a.arg(0), RELEASED_BY_NON_OWNER);
        }
        SpinLock.release(m, lock);
        return 0;
    }
}
