package org.dmaworkbench.sim.wdf.dma;

import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER__MAXIMUM_FRAGMENT;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__ELEMENT_LIMIT;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__MAXIMUM_LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__READ_ADAPTER;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__WRITE_ADAPTER;

import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.sim.kernel.Irql;
import org.dmaworkbench.sim.kernel.hal.DmaAdapter;
import org.dmaworkbench.sim.rules.dma.D20;
import org.dmaworkbench.sim.rules.dma.D22;
import org.dmaworkbench.sim.rules.irql.KmdfIrql;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.Verifier;
import org.dmaworkbench.sim.wdf.object.Lifetimes;

/** WdfDmaEnabler* functions (facts kmdf 1). */
public final class EnablerDdis {
    /** What a driver sees as its adapter object: nothing of it can be read. */
    private static final long ADAPTER_OBJECT = 0x5_6000_0000_0000L;
    private static final int ADAPTER_STRIDE = 0x1000;

    private EnablerDdis() { }

    /** Registers them; the host says what adapters there are. */
    public static void register(Ddis ddis, Scenario.Host host) {
        Lifetimes.of(ddis).release(ObjectKind.DMA_ENABLER, (m, row) -> m.state().set(DMA_ENABLER, row, DMA_ENABLER__OBJECT, 0));
        ddis.register("WdfDmaEnablerCreate", new CreateEnabler(host.hal()));
        ddis.register("WdfDmaEnablerGetMaximumLength", (m, a) -> m.state().get(DMA_ENABLER, enabler(m, a), DMA_ENABLER__MAXIMUM_LENGTH));
        ddis.register("WdfDmaEnablerGetFragmentLength", EnablerDdis::fragmentLength);
        ddis.register("WdfDmaEnablerWdmGetDmaAdapter", EnablerDdis::adapterObject);
        ddis.register("WdfDmaEnablerGetMaximumScatterGatherElements", (m, a) -> m.state().get(DMA_ENABLER, enabler(m, a), DMA_ENABLER__ELEMENT_LIMIT));
        ddis.register("WdfDmaEnablerSetMaximumScatterGatherElements", EnablerDdis::setElementLimit);
        ddis.register("WdfDmaEnablerConfigureSystemProfile", EnablerDdis::configureSystemProfile);
    }

    private static int enabler(Machine m, Activation a) {
        return Objects.subject(m, a.arg(0), ObjectKind.DMA_ENABLER);
    }

    /** Returns the adapter of a direction, or null with a violation where there is no such direction. */
    private static DmaAdapter adapter(Machine m, Activation a, String function) {
        int enabler = enabler(m, a);
        if (a.arg(1) != RequestTransfer.READ && a.arg(1) != RequestTransfer.WRITE) {
            D22.broken(m, function + " with a direction that does not exist");
            return null;
        }
        int column = a.arg(1) == RequestTransfer.READ ? DMA_ENABLER__READ_ADAPTER : DMA_ENABLER__WRITE_ADAPTER;
        return new DmaAdapter(m, (int) m.state().get(DMA_ENABLER, enabler, column) - 1);
    }

    private static long fragmentLength(Machine m, Activation a) {
        DmaAdapter adapter = adapter(m, a, "WdfDmaEnablerGetFragmentLength");
        return adapter == null ? 0 : adapter.get(DMA_ADAPTER__MAXIMUM_FRAGMENT);
    }

    private static long adapterObject(Machine m, Activation a) {
        DmaAdapter adapter = adapter(m, a, "WdfDmaEnablerWdmGetDmaAdapter");
        return adapter == null ? 0 : ADAPTER_OBJECT + (long) adapter.row() * ADAPTER_STRIDE;
    }

    /** Zero is ignored; what does not fit into 32 bits means no limit (facts kmdf 1.5). */
    private static long setElementLimit(Machine m, Activation a) {
        int enabler = enabler(m, a);
        if (m.irql() > Irql.PASSIVE && Verifier.isOn(m)) {
            KmdfIrql.broken(m, "WdfDmaEnablerSetMaximumScatterGatherElements", m.irql(), Irql.PASSIVE);
        } else if (a.arg(1) == 0) {
            D20.zero(m, a.arg(0));
        } else {
            boolean unlimited = Long.compareUnsigned(a.arg(1), TransferLimits.UNLIMITED_ELEMENTS) > 0;
            m.state().set(DMA_ENABLER, enabler, DMA_ENABLER__ELEMENT_LIMIT, unlimited ? TransferLimits.UNLIMITED_ELEMENTS : a.arg(1));
        }
        return 0;
    }

    /** Both directions of a bus-master enabler count as configured already (facts kmdf 1.5). */
    private static long configureSystemProfile(Machine m, Activation a) {
        enabler(m, a);
        D22.broken(m, "WdfDmaEnablerConfigureSystemProfile is for system profiles, which are not simulated");
        return NtStatus.INVALID_PARAMETER;
    }
}
