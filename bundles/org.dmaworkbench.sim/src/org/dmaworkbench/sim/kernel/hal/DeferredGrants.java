package org.dmaworkbench.sim.kernel.hal;

import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER;
import static org.dmaworkbench.machine.model.MachinePackage.HAL;
import static org.dmaworkbench.machine.model.MachinePackage.HAL__HELD;

import org.dmaworkbench.machine.model.ContextKind;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;

/** Grants that come later than the request: after the delay of the host, or when the scenario lets go what it held back. */
public final class DeferredGrants implements Routine {
    private static final int ADAPTER = 0;
    private final Routine grant;

    /** Makes the routine that grants on all adapters; {@code grant} serves one of them. */
    public DeferredGrants(Routine grant) {
        this.grant = grant;
    }

    /** From now on every request waits, until this routine runs. */
    public static void hold(Machine m) {
        m.state().set(HAL, 0, HAL__HELD, 1);
    }

    /** Returns what takes the event that a delayed grant is due: a system thread serves the adapter, at DISPATCH_LEVEL for each grant. */
    public void due(Machine m, long adapter) {
        m.newThread(ContextKind.SYSTEM, "hal", grant, adapter, 0);
    }

    @Override public String name() {
        return "HalResumeGrants";
    }

    @Override public int slots() {
        return 1;
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        m.state().set(HAL, 0, HAL__HELD, 0);
        int adapter = (int) a.slot(ADAPTER);
        if (adapter >= m.state().rows(DMA_ADAPTER)) {
            a.ret(0);
            return;
        }
        a.slot(ADAPTER, adapter + 1L);
        a.pc(1);
        a.call(grant, adapter, 0);
    }
}
