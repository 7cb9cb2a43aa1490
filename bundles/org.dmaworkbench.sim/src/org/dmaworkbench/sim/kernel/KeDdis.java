package org.dmaworkbench.sim.kernel;

import org.dmaworkbench.sim.rules.kernel.StallTooLong;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;

/** Ke* functions. */
public final class KeDdis {
    /** Microseconds. */
    private static final int LONGEST_STALL = 50;
    private static final long IRQL_NOT_GREATER_OR_EQUAL = 9;
    private static final long IRQL_NOT_LESS_OR_EQUAL = 0xA;

    private KeDdis() { }

    /** Registers them and the routines of the kernel. */
    public static void register(Ddis ddis) {
        ddis.add(SpinLock.ACQUIRE);
        ddis.add(WaitLock.ACQUIRE);
        SpinWord.register(ddis);
        KernelEvent.register(ddis);
        ddis.register("KeGetCurrentIrql", (m, a) -> m.irql());
        ddis.register("KeRaiseIrql", (m, a) -> {
            m.memory().store(a.arg(1), 1, m.irql());
            return raise(m, (int) a.arg(0));
        });
        ddis.register("KeRaiseIrqlToDpcLevel", (m, a) -> raise(m, Irql.DISPATCH));
        ddis.register("KeLowerIrql", (m, a) -> {
            if (a.arg(0) > m.irql()) {
                throw m.bugCheck(IRQL_NOT_LESS_OR_EQUAL, "IRQL_NOT_LESS_OR_EQUAL", a.arg(0), m.irql(), 0, 0, "KeLowerIrql raises");
            }
            m.setIrql((int) a.arg(0));
            return 0;
        });
        // There are no asynchronous procedure calls and nobody suspends threads.
        ddis.register("KeEnterCriticalRegion", (m, a) -> 0);
        ddis.register("KeLeaveCriticalRegion", (m, a) -> 0);
        ddis.register("KeDelayExecutionThread", DelayExecution.INSTANCE);
        ddis.register("KeStallExecutionProcessor", (m, a) -> {
            if (a.arg(0) > LONGEST_STALL) {
                StallTooLong.broken(m, a.arg(0));
            }
            m.spend(a.arg(0) * 1000);
            return 0;
        });
    }

    private static long raise(Machine m, int irql) {
        int before = m.irql();
        if (irql < before) {
            throw m.bugCheck(IRQL_NOT_GREATER_OR_EQUAL, "IRQL_NOT_GREATER_OR_EQUAL", irql, before, 0, 0, "KeRaiseIrql lowers");
        }
        m.setIrql(irql);
        return before;
    }
}
