package org.dmaworkbench.sim.wdf;

import org.dmaworkbench.sim.vm.Ddis;

/** Functions on objects of any kind (facts kmdf 4.12). */
public final class ObjectDdis {
    private ObjectDdis() { }

    /** Registers them. */
    public static void register(Ddis ddis) {
        ddis.register("WdfObjectGetTypedContextWorker", (m, a) -> Contexts.address(m.state(), Objects.row(m, a.arg(0)), a.arg(1)));
    }
}
