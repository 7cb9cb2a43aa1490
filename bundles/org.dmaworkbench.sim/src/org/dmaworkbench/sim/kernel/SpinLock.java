package org.dmaworkbench.sim.kernel;

import static org.dmaworkbench.machine.model.MachinePackage.LOCK;
import static org.dmaworkbench.machine.model.MachinePackage.LOCK__ACQUIRED;
import static org.dmaworkbench.machine.model.MachinePackage.LOCK__NAME;
import static org.dmaworkbench.machine.model.MachinePackage.LOCK__OWNER;
import static org.dmaworkbench.machine.model.MachinePackage.LOCK__SAVED_IRQL;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;

/**
 * Spin locks of the simulated kernel; a lock is a row of table Lock. Acquiring raises the IRQL and spins, so it is a routine:
 * call it with the lock's row and the IRQL to hold it at. Releasing is immediate.
 */
public final class SpinLock implements Routine {
    /** Acquires; arguments: row of the lock, IRQL. */
    public static final SpinLock ACQUIRE = new SpinLock();

    private SpinLock() { }

    /** Makes a lock and returns its row. */
    public static int create(Machine m, String name) {
        StateBlock state = m.state();
        int row = state.add(LOCK);
        state.set(LOCK, row, LOCK__NAME, state.names().intern(name));
        return row;
    }

    /** Returns whether the running context owns the lock. */
    public static boolean ownedByCaller(Machine m, int lock) {
        return m.state().get(LOCK, lock, LOCK__OWNER) == m.context() + 1;
    }

    @Override public String name() {
        return "KeAcquireSpinLock";
    }

    @Override public int slots() {
        return 1;
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        StateBlock state = m.state();
        int lock = (int) a.arg(0);
        if (a.pc() == 0) {
            a.slot(0, m.irql());
            m.setIrql(Math.max(m.irql(), (int) a.arg(1)));
            a.pc(1);
        }
        if (state.get(LOCK, lock, LOCK__OWNER) != 0) {
            a.block(WaitReason.LOCK, lock);
            return;
        }
        state.set(LOCK, lock, LOCK__OWNER, a.context() + 1);
        state.set(LOCK, lock, LOCK__SAVED_IRQL, a.slot(0));
        state.set(LOCK, lock, LOCK__ACQUIRED, m.trace().emit(Kind.LOCK_ACQUIRE, m.cause(), state.get(LOCK, lock, LOCK__NAME)));
        a.ret(0);
    }

    /** Releases a lock that the running context owns and lowers the IRQL to what it was before. */
    public static void release(Machine m, int lock) {
        StateBlock state = m.state();
        m.trace().emit(Kind.LOCK_RELEASE, state.get(LOCK, lock, LOCK__ACQUIRED), state.get(LOCK, lock, LOCK__NAME));
        state.set(LOCK, lock, LOCK__OWNER, 0);
        m.wake(WaitReason.LOCK, lock);
        m.setIrql((int) state.get(LOCK, lock, LOCK__SAVED_IRQL));
    }
}
