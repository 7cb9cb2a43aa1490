package org.dmaworkbench.sim.kernel;

import org.dmaworkbench.sim.rules.kernel.StallTooLong;
import org.dmaworkbench.sim.vm.Ddis;

/** Ke* functions. */
public final class KeDdis {
    /** Microseconds. */
    private static final int LONGEST_STALL = 50;

    private KeDdis() { }

    /** Registers them and the routines of the kernel. */
    public static void register(Ddis ddis) {
        ddis.add(SpinLock.ACQUIRE);
        ddis.add(WaitLock.ACQUIRE);
        ddis.register("KeGetCurrentIrql", (m, a) -> m.irql());
        ddis.register("KeDelayExecutionThread", DelayExecution.INSTANCE);
        ddis.register("KeStallExecutionProcessor", (m, a) -> {
            if (a.arg(0) > LONGEST_STALL) {
                StallTooLong.broken(m, a.arg(0));
            }
            m.spend(a.arg(0) * 1000);
            return 0;
        });
    }
}
