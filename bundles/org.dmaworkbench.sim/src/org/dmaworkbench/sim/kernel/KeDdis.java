package org.dmaworkbench.sim.kernel;

import org.dmaworkbench.sim.vm.Ddis;

/** Ke* functions. */
public final class KeDdis {
    private KeDdis() { }

    /** Registers them and the routines of the kernel. */
    public static void register(Ddis ddis) {
        ddis.add(SpinLock.ACQUIRE);
        ddis.add(WaitLock.ACQUIRE);
        ddis.register("KeGetCurrentIrql", (m, a) -> m.irql());
        ddis.register("KeDelayExecutionThread", DelayExecution.INSTANCE);
        ddis.register("KeStallExecutionProcessor", (m, a) -> {
            m.spend(a.arg(0) * 1000);
            return 0;
        });
    }
}
