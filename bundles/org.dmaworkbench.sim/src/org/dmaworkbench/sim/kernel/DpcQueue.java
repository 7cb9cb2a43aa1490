package org.dmaworkbench.sim.kernel;

import static org.dmaworkbench.machine.model.MachinePackage.CPU;
import static org.dmaworkbench.machine.model.MachinePackage.CPU__DPC_HEAD;
import static org.dmaworkbench.machine.model.MachinePackage.CPU__DPC_TAIL;
import static org.dmaworkbench.machine.model.MachinePackage.DPC;
import static org.dmaworkbench.machine.model.MachinePackage.DPC__CAUSE;
import static org.dmaworkbench.machine.model.MachinePackage.DPC__KIND;
import static org.dmaworkbench.machine.model.MachinePackage.DPC__NAME;
import static org.dmaworkbench.machine.model.MachinePackage.DPC__NEXT;
import static org.dmaworkbench.machine.model.MachinePackage.DPC__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.DPC__QUEUED;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.vm.Machine;

/**
 * Deferred procedure calls. A DPC object stands in the queue of one CPU at most once and leaves it before its routine runs, so it
 * can be queued again meanwhile (facts kmdf 5.3).
 */
public final class DpcQueue {
    private DpcQueue() { }

    /**
     * Makes a DPC object and returns its row.
     *
     * @param kind which routine runs it, see {@link KernelDispatch}
     * @param object argument of the routine
     */
    public static int create(Machine m, String name, int kind, long object) {
        StateBlock state = m.state();
        int row = state.add(DPC);
        state.set(DPC, row, DPC__NAME, state.names().intern(name));
        state.set(DPC, row, DPC__KIND, kind);
        state.set(DPC, row, DPC__OBJECT, object);
        return row;
    }

    /** Queues a DPC on the running CPU. Returns false if it is queued already. */
    public static boolean insert(Machine m, int dpc) {
        StateBlock state = m.state();
        boolean fresh = state.get(DPC, dpc, DPC__QUEUED) == 0;
        long event = m.trace().emit(Kind.DPC_QUEUE, m.cause(), state.get(DPC, dpc, DPC__NAME), fresh ? 1 : 0);
        if (!fresh) {
            return false;
        }
        state.set(DPC, dpc, DPC__QUEUED, 1);
        state.set(DPC, dpc, DPC__CAUSE, event);
        state.set(DPC, dpc, DPC__NEXT, 0);
        int cpu = Math.max(0, m.cpu());
        long tail = state.get(CPU, cpu, CPU__DPC_TAIL);
        if (tail == 0) {
            state.set(CPU, cpu, CPU__DPC_HEAD, dpc + 1);
        } else {
            state.set(DPC, (int) tail - 1, DPC__NEXT, dpc + 1);
        }
        state.set(CPU, cpu, CPU__DPC_TAIL, dpc + 1);
        m.poll(cpu);
        return true;
    }

    /** Takes a DPC out of the queue it stands in. Returns false if it stands in none. */
    public static boolean cancel(Machine m, int dpc) {
        StateBlock state = m.state();
        if (state.get(DPC, dpc, DPC__QUEUED) == 0) {
            return false;
        }
        for (int cpu = 0; cpu < state.rows(CPU); cpu++) {
            int before = -1;
            for (int at = (int) state.get(CPU, cpu, CPU__DPC_HEAD) - 1; at >= 0; at = (int) state.get(DPC, at, DPC__NEXT) - 1) {
                if (at == dpc) {
                    unlink(state, cpu, before, dpc);
                    return true;
                }
                before = at;
            }
        }
        return false;
    }

    private static void unlink(StateBlock state, int cpu, int before, int dpc) {
        long next = state.get(DPC, dpc, DPC__NEXT);
        if (before < 0) {
            state.set(CPU, cpu, CPU__DPC_HEAD, next);
        } else {
            state.set(DPC, before, DPC__NEXT, next);
        }
        if (next == 0) {
            state.set(CPU, cpu, CPU__DPC_TAIL, before + 1);
        }
        state.set(DPC, dpc, DPC__NEXT, 0);
        state.set(DPC, dpc, DPC__QUEUED, 0);
    }

    /** Takes the first DPC out of a CPU's queue and returns its row, or -1 if there is none. */
    static int remove(StateBlock state, int cpu) {
        int dpc = (int) state.get(CPU, cpu, CPU__DPC_HEAD) - 1;
        if (dpc < 0) {
            return -1;
        }
        long next = state.get(DPC, dpc, DPC__NEXT);
        state.set(CPU, cpu, CPU__DPC_HEAD, next);
        if (next == 0) {
            state.set(CPU, cpu, CPU__DPC_TAIL, 0);
        }
        state.set(DPC, dpc, DPC__NEXT, 0);
        state.set(DPC, dpc, DPC__QUEUED, 0);
        return dpc;
    }
}
