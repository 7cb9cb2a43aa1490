package org.dmaworkbench.sim.wdf.object;

import org.dmaworkbench.sim.kernel.WaitReason;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.CallbackLock;
import org.dmaworkbench.sim.wdf.Objects;

/**
 * Runs the callback of a timer, DPC or work item under its callback lock, if it has one, and wakes who waits for its end. Argument: row
 * in the table of the kind. The count of running callbacks includes the wait for the lock; until the end the callback has a reference.
 */
public abstract class SerializedCallback implements Routine {
    private static final int LOCKED = 1;
    private static final int RETURNED = 2;
    private static final int LEFT = 3;
    private final int table;
    private final int objectColumn;
    private final int callbackColumn;
    private final int lockColumn;
    private final int runningColumn;
    private final String role;

    /** Names the columns of the kind's table. */
    protected SerializedCallback(int table, int objectColumn, int callbackColumn, int lockColumn, int runningColumn, String role) {
        this.table = table;
        this.objectColumn = objectColumn;
        this.callbackColumn = callbackColumn;
        this.lockColumn = lockColumn;
        this.runningColumn = runningColumn;
        this.role = role;
    }

    /** Called before the callback runs. */
    protected void begin(Machine m, int row) { }

    /** Returns what the callback gets; its object unless told otherwise. */
    protected long[] arguments(Machine m, int row) {
        return new long[] {Objects.handleOf(m, m.state().get(table, row, objectColumn))};
    }

    /** Called after the callback has run. */
    protected void end(Machine m, int row) { }

    @Override public final void resume(Activation a) {
        Machine m = a.machine();
        int row = (int) a.arg(0);
        if (a.pc() == LEFT) {
            a.ret(0);
            return;
        }
        long lock = m.state().get(table, row, lockColumn);
        switch (a.pc()) {
            case 0 -> {
                m.state().increment(table, row, runningColumn, 1);
                Objects.reference(m, object(m, row));
                begin(m, row);
                if (m.state().get(table, row, callbackColumn) == 0) {
                    leave(a, m, row);
                } else if (lock == 0) {
                    run(a, m, row);
                } else {
                    a.pc(LOCKED);
                    CallbackLock.acquire(a, lock);
                }
            }
            case LOCKED -> run(a, m, row);
            default -> {
                CallbackLock.release(m, lock);
                leave(a, m, row);
            }
        }
    }

    private void run(Activation a, Machine m, int row) {
        a.pc(RETURNED);
        a.call(m.state().get(table, row, callbackColumn), role, arguments(m, row));
    }

    private void leave(Activation a, Machine m, int row) {
        end(m, row);
        m.state().increment(table, row, runningColumn, -1);
        m.wake(WaitReason.CALLBACK, object(m, row));
        a.pc(LEFT);
        a.call(DropReference.INSTANCE, object(m, row));
    }

    private int object(Machine m, int row) {
        return (int) m.state().get(table, row, objectColumn) - 1;
    }
}
