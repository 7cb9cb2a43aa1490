package org.dmaworkbench.sim.wdf;

import org.dmaworkbench.sim.kernel.Irql;
import org.dmaworkbench.sim.kernel.TextOutput;
import org.dmaworkbench.sim.rules.irql.PagedCode;
import org.dmaworkbench.sim.rules.kernel.Assertion;
import org.dmaworkbench.sim.vm.Ddis;

/** Functions by which a driver speaks of itself: trace texts and assertions. */
public final class TraceDdis {
    private static final int INFORMATION = 4;

    private TraceDdis() { }

    /** Registers them. */
    public static void register(Ddis ddis) {
        ddis.register("TraceEvents", (m, a) -> TextOutput.emit(a, a.arg(0), 2));
        ddis.register("DbgPrint", (m, a) -> TextOutput.emit(a, INFORMATION, 0));
        ddis.register("PAGED_CODE", (m, a) -> {
            if (m.irql() > Irql.APC) {
                PagedCode.broken(m, m.irql());
            }
            return 0;
        });
        ddis.register("ASSERT", (m, a) -> {
            Assertion.broken(m);
            return 0;
        });
    }
}
