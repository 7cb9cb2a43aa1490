package org.dmaworkbench.sim.kernel;

import org.dmaworkbench.sim.vm.Ddis;

/** Rtl* functions on memory. */
public final class RtlDdis {
    private RtlDdis() { }

    /** Registers them. */
    public static void register(Ddis ddis) {
        ddis.register("RtlZeroMemory", (m, a) -> {
            m.memory().fill(a.arg(0), a.arg(1), 0);
            return 0;
        });
        ddis.register("RtlFillMemory", (m, a) -> {
            m.memory().fill(a.arg(0), a.arg(1), (int) a.arg(2));
            return 0;
        });
        ddis.register("RtlCopyMemory", (m, a) -> {
            m.memory().copy(a.arg(0), a.arg(1), a.arg(2));
            return 0;
        });
        ddis.register("RtlMoveMemory", (m, a) -> {
            m.memory().copy(a.arg(0), a.arg(1), a.arg(2));
            return 0;
        });
        ddis.register("RtlCompareMemory", (m, a) -> {
            long equal = 0;
            while (equal < a.arg(2) && m.memory().load8(a.arg(0) + equal) == m.memory().load8(a.arg(1) + equal)) {
                equal++;
            }
            return equal;
        });
    }
}
