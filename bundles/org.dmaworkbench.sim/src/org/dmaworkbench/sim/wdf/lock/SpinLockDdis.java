package org.dmaworkbench.sim.wdf.lock;

import static org.dmaworkbench.machine.model.MachinePackage.LOCK;

import org.dmaworkbench.sim.kernel.SpinLock;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.ObjectAttributes;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.WdfBugCheck;
import org.dmaworkbench.sim.wdf.object.Lifetimes;

/** WdfSpinLock* functions. The row of a lock object in table Lock is its subject. */
public final class SpinLockDdis {
    private static final long RELEASED_BY_NON_OWNER = 1;

    private SpinLockDdis() { }

    /** Registers them. */
    public static void register(Ddis ddis) {
        Lifetimes.of(ddis).release(ObjectKind.SPIN_LOCK, (m, row) -> m.state().free(LOCK, row));
        ddis.register("WdfSpinLockCreate", SpinLockDdis::create);
        ddis.register("WdfSpinLockAcquire", AcquireSpinLock.INSTANCE);
        ddis.register("WdfSpinLockRelease", SpinLockDdis::release);
    }

    private static long create(Machine m, Activation a) {
        long status = ObjectAttributes.validate(m, a.arg(0), ObjectAttributes.Parent.ALLOWED, false, false);
        if (!NtStatus.isSuccess(status)) {
            return status;
        }
        WdfBugCheck.required(m, a.arg(1));
        int parent = ObjectAttributes.parent(m, a.arg(0), Objects.driver(m));
        int object = Objects.create(m, ObjectKind.SPIN_LOCK, SpinLock.create(m, ""), parent + 1, null);
        Objects.attributes(m, object, a.arg(0));
        Objects.give(a, "SpinLock", a.arg(1), object);
        return NtStatus.SUCCESS;
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
