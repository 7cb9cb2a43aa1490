package org.dmaworkbench.sim.wdf;

import org.dmaworkbench.sim.kernel.Irql;
import org.dmaworkbench.sim.kernel.TextOutput;
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
                Violations.record(m, "PAGED_CODE", "pageable code runs at IRQL " + m.irql());
            }
            return 0;
        });
        ddis.register("ASSERT", (m, a) -> {
            Violations.record(m, "ASSERT", "an assertion of the driver does not hold");
            return 0;
        });
    }
}
