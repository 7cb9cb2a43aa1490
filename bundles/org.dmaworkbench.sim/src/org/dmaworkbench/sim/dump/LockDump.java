package org.dmaworkbench.sim.dump;

import static org.dmaworkbench.machine.model.MachinePackage.EXECUTION_CONTEXT;
import static org.dmaworkbench.machine.model.MachinePackage.EXECUTION_CONTEXT__NAME;
import static org.dmaworkbench.machine.model.MachinePackage.LOCK;
import static org.dmaworkbench.machine.model.MachinePackage.LOCK__ACQUIRED;
import static org.dmaworkbench.machine.model.MachinePackage.LOCK__OWNER;

/** A spin lock or wait lock: who holds it. */
final class LockDump {
    private LockDump() { }

    static void write(DumpText out, int row) {
        out.line("lock", owner(out, row));
    }

    /** Returns who holds a lock. */
    static String owner(DumpText out, int row) {
        long owner = out.get(LOCK, row, LOCK__OWNER);
        return owner == 0 ? "free" : "held by " + out.text(out.get(EXECUTION_CONTEXT, (int) owner - 1, EXECUTION_CONTEXT__NAME)) + " since event " + out.get(LOCK, row, LOCK__ACQUIRED);
    }
}
