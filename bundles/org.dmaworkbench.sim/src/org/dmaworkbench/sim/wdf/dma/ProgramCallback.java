package org.dmaworkbench.sim.wdf.dma;

import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__CAUSE;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__CONTEXT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__CURRENT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__DIRECTION;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__DONE;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__PROGRAM;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__PROGRAMMED;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__TRANSFERS;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__OBJECT;

import org.dmaworkbench.sim.kernel.hal.ElementList;
import org.dmaworkbench.sim.rules.dma.D04;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.trace.Trace;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.Objects;

/** The call of EvtProgramDma, alike for all profiles (facts kmdf 3). What it returns is ignored. */
final class ProgramCallback {
    private ProgramCallback() { }

    /** Records the transfer and calls; the routine goes on at its label. */
    static void call(Activation a, Transaction t, ElementList list) {
        Machine m = t.machine();
        if (t.state() != TransactionState.TRANSFER) {
            D04.over(m, t.handle(), t.state().label());
        }
        t.set(TRANSACTION__TRANSFERS, t.get(TRANSACTION__TRANSFERS) + 1);
        t.set(TRANSACTION__PROGRAMMED, t.get(TRANSACTION__PROGRAMMED) + 1);
        long event = record(m, t, list);
        t.set(TRANSACTION__CAUSE, event);
        a.event(event);
        long device = Objects.handleOf(m, m.state().get(WDF_DEVICE, (int) t.enabler(DMA_ENABLER__DEVICE) - 1, WDF_DEVICE__OBJECT));
        a.call(t.get(TRANSACTION__PROGRAM), "EvtProgramDma", t.handle(), device, t.get(TRANSACTION__CONTEXT), t.get(TRANSACTION__DIRECTION), list.address());
    }

    private static long record(Machine m, Transaction t, ElementList list) {
        Trace trace = m.trace();
        trace.begin(Kind.DMA_PROGRAM, m.cause()).add(Objects.name(m, t.object())).add(t.get(TRANSACTION__TRANSFERS))
                .add(t.get(TRANSACTION__DIRECTION)).add(t.get(TRANSACTION__DONE)).add(t.get(TRANSACTION__CURRENT));
        list.addTo(trace);
        return trace.end();
    }
}
