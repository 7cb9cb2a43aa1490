package org.dmaworkbench.sim.wdf.lock;

import org.dmaworkbench.sim.kernel.Irql;
import org.dmaworkbench.sim.kernel.SpinLock;
import org.dmaworkbench.sim.rules.lock.WdfSpinlock;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.Verifier;

/** WdfSpinLockAcquire: raises to DISPATCH_LEVEL and spins until the lock is free. An owner that acquires again spins for ever, as in Windows. */
final class AcquireSpinLock implements Routine {
    static final AcquireSpinLock INSTANCE = new AcquireSpinLock();

    private AcquireSpinLock() { }

    @Override public String name() {
        return "WdfSpinLockAcquire";
    }

    @Override public void resume(Activation a) {
        if (a.pc() != 0) {
            a.ret(0);
            return;
        }
        Machine m = a.machine();
        int lock = Objects.subject(m, a.arg(0), ObjectKind.SPIN_LOCK);
        Verifier.above(m, Irql.DISPATCH, "WdfSpinLockAcquire");
        if (SpinLock.ownedByCaller(m, lock)) {
            WdfSpinlock.broken(m, a.arg(0));
        }
        a.pc(1);
        a.call(SpinLock.ACQUIRE, lock, Irql.DISPATCH);
    }
}
