package org.dmaworkbench.sim.wdf.lock;

import static org.dmaworkbench.machine.model.MachinePackage.LOCK;

import org.dmaworkbench.sim.kernel.SpinLock;
import org.dmaworkbench.sim.kernel.WaitLock;
import org.dmaworkbench.sim.rules.lock.WdfWaitlockRelease;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.ObjectAttributes;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.WdfBugCheck;
import org.dmaworkbench.sim.wdf.object.Lifetimes;

/** WdfWaitLock* functions. The row of a lock object in table Lock is its subject. */
public final class WaitLockDdis {
    private WaitLockDdis() { }

    /** Registers them. */
    public static void register(Ddis ddis) {
        Lifetimes.of(ddis).release(ObjectKind.WAIT_LOCK, (m, row) -> m.state().free(LOCK, row));
        ddis.register("WdfWaitLockCreate", WaitLockDdis::create);
        ddis.register("WdfWaitLockAcquire", AcquireWaitLock.INSTANCE);
        ddis.register("WdfWaitLockRelease", WaitLockDdis::release);
    }

    private static long create(Machine m, Activation a) {
        long status = ObjectAttributes.validate(m, a.arg(0), ObjectAttributes.Parent.ALLOWED, false, false);
        if (!NtStatus.isSuccess(status)) {
            return status;
        }
        WdfBugCheck.required(m, a.arg(1));
        int parent = ObjectAttributes.parent(m, a.arg(0), Objects.driver(m));
        int object = Objects.create(m, ObjectKind.WAIT_LOCK, WaitLock.create(m, ""), parent + 1, null);
        Objects.attributes(m, object, a.arg(0));
        Objects.give(a, "Lock", a.arg(1), object);
        return NtStatus.SUCCESS;
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
