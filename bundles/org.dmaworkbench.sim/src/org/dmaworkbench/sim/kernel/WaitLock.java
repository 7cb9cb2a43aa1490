package org.dmaworkbench.sim.kernel;

import static org.dmaworkbench.machine.model.MachinePackage.LOCK;
import static org.dmaworkbench.machine.model.MachinePackage.LOCK__ACQUIRED;
import static org.dmaworkbench.machine.model.MachinePackage.LOCK__KIND;
import static org.dmaworkbench.machine.model.MachinePackage.LOCK__NAME;
import static org.dmaworkbench.machine.model.MachinePackage.LOCK__OWNER;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;

/**
 * Locks that a thread waits for: wait locks of drivers and the framework's callback locks at passive level. A lock is a row of table
 * Lock with kind {@link #KIND}; the IRQL does not change while it is held.
 */
public final class WaitLock implements Routine {
    /** Acquires; arguments: row of the lock, time-out in ns or {@link #FOREVER}. Returns 0, or {@link #TIMEOUT}. */
    public static final WaitLock ACQUIRE = new WaitLock();
    /** Kind of these locks in table Lock; spin locks have 0. */
    public static final int KIND = 1;
    /** No time-out. */
    public static final long FOREVER = -1;
    /** STATUS_TIMEOUT. */
    public static final long TIMEOUT = 0x102;
    private static final int DEADLINE = 0;

    private WaitLock() { }

    /** Makes a lock and returns its row. */
    public static int create(Machine m, String name) {
        int row = SpinLock.create(m, name);
        m.state().set(LOCK, row, LOCK__KIND, KIND);
        return row;
    }

    @Override public String name() {
        return "KeWaitForSingleObject";
    }

    @Override public int slots() {
        return 1;
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        StateBlock state = m.state();
        int lock = (int) a.arg(0);
        long timeout = a.arg(1);
        if (a.pc() == 0) {
            a.slot(DEADLINE, m.time() + timeout);
        }
        if (tryAcquire(m, lock)) {
            a.ret(0);
        } else if (timeout != FOREVER && m.time() >= a.slot(DEADLINE)) {
            a.ret(TIMEOUT);
        } else {
            if (a.pc() == 0 && timeout != FOREVER) {
                m.after(timeout, TimedEventKind.LOCK_TIMEOUT, lock);
            }
            a.pc(1);
            a.block(WaitReason.LOCK, lock);
        }
    }

    /** Acquires a lock if it is free. Returns whether it was. */
    public static boolean tryAcquire(Machine m, int lock) {
        StateBlock state = m.state();
        if (state.get(LOCK, lock, LOCK__OWNER) != 0) {
            return false;
        }
        state.set(LOCK, lock, LOCK__OWNER, m.context() + 1);
        state.set(LOCK, lock, LOCK__ACQUIRED, m.trace().emit(Kind.LOCK_ACQUIRE, m.cause(), state.get(LOCK, lock, LOCK__NAME)));
        return true;
    }

    /** Releases a lock; those who wait for it try again, in the order of their contexts. */
    public static void release(Machine m, int lock) {
        StateBlock state = m.state();
        m.trace().emit(Kind.LOCK_RELEASE, state.get(LOCK, lock, LOCK__ACQUIRED), state.get(LOCK, lock, LOCK__NAME));
        state.set(LOCK, lock, LOCK__OWNER, 0);
        m.wake(WaitReason.LOCK, lock);
    }
}
