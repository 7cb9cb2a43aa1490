package org.dmaworkbench.sim.wdf.lock;

import org.dmaworkbench.sim.kernel.Irql;
import org.dmaworkbench.sim.kernel.SpinLock;
import org.dmaworkbench.sim.kernel.WaitLock;
import org.dmaworkbench.sim.rules.lock.WdfWaitlock;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.Verifier;

/** WdfWaitLockAcquire: the thread waits for the lock, without limit or until a time-out. */
final class AcquireWaitLock implements Routine {
    static final AcquireWaitLock INSTANCE = new AcquireWaitLock();
    private static final int NS_PER_TICK = 100;

    private AcquireWaitLock() { }

    @Override public String name() {
        return "WdfWaitLockAcquire";
    }

    @Override public void resume(Activation a) {
        if (a.pc() != 0) {
            a.ret(a.result());
            return;
        }
        Machine m = a.machine();
        int lock = Objects.subject(m, a.arg(0), ObjectKind.WAIT_LOCK);
        long timeout = a.arg(1) == 0 ? WaitLock.FOREVER : ns(m, m.memory().load64(a.arg(1)));
        if (Verifier.above(m, timeout == 0 ? Irql.DISPATCH : Irql.PASSIVE, "WdfWaitLockAcquire") && timeout != 0) {
            // The framework would wait at DISPATCH_LEVEL; the verifier stops that with a failure.
            a.ret(NtStatus.INVALID_DEVICE_REQUEST);
            return;
        }
        if (timeout == WaitLock.FOREVER && SpinLock.ownedByCaller(m, lock)) {
            WdfWaitlock.broken(m, a.arg(0));
        }
        a.pc(1);
        a.call(WaitLock.ACQUIRE, lock, timeout);
    }

    private static long ns(Machine m, long time) {
        return time <= 0 ? -time * NS_PER_TICK : Math.max(0, time * NS_PER_TICK - m.time());
    }
}
