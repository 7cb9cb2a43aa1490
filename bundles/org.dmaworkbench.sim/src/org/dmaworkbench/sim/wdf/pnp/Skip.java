package org.dmaworkbench.sim.wdf.pnp;

import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.NtStatus;

/** Stands in for a callback that the driver did not register: succeeds at once. */
final class Skip implements Routine {
    static final Skip INSTANCE = new Skip();

    private Skip() { }

    @Override public String name() {
        return "(no callback)";
    }

    @Override public void resume(Activation a) {
        a.ret(NtStatus.SUCCESS);
    }
}
