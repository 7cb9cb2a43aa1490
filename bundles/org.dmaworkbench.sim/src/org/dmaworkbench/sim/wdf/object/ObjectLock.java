package org.dmaworkbench.sim.wdf.object;

import org.dmaworkbench.sim.kernel.SpinLock;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.CallbackLock;
import org.dmaworkbench.sim.wdf.FrameworkLock;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/** WdfObjectAcquireLock and WdfObjectReleaseLock: the lock that callbacks of a device or queue run under (facts kmdf 4.11, 6.3). */
final class ObjectLock implements Routine {
    static final ObjectLock ACQUIRE = new ObjectLock();
    private static final int NO_LOCK = 0;
    private static final int RELEASED_BY_NON_OWNER = 1;

    private ObjectLock() { }

    @Override public String name() {
        return "WdfObjectAcquireLock";
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        if (a.pc() != 0) {
            a.ret(0);
            return;
        }
        long lock = of(m, a.arg(0));
        if (SpinLock.ownedByCaller(m, (int) lock - 1)) {
            throw WdfBugCheck.stop(m, WdfBugCheck.RECURSIVE_LOCK, a.arg(0), 0);
        }
        a.pc(1);
        CallbackLock.acquire(a, lock);
    }

    static long release(Machine m, Activation a) {
        long lock = of(m, a.arg(0));
        if (!SpinLock.ownedByCaller(m, (int) lock - 1)) {
            throw WdfBugCheck.stop(m, WdfBugCheck.INVALID_LOCK_OPERATION, a.arg(0), RELEASED_BY_NON_OWNER);
        }
        CallbackLock.release(m, lock);
        return 0;
    }

    /** Returns row + 1 of an object's callback lock; bug check B if it has none. */
    private static long of(Machine m, long handle) {
        int object = Objects.row(m, handle);
        ObjectKind kind = Objects.kind(m, object);
        long lock = kind == ObjectKind.DEVICE || kind == ObjectKind.QUEUE ? FrameworkLock.of(m, object) : 0;
        if (lock == 0) {
            throw WdfBugCheck.stop(m, WdfBugCheck.INVALID_LOCK_OPERATION, handle, NO_LOCK);
        }
        return lock;
    }
}
