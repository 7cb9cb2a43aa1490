package org.dmaworkbench.sim.wdf.dma;

import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__CAUSE;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__CONTEXT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__DIRECTION;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__DONE;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__LIST;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__PROGRAM;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__PROGRAMMED;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__TRANSFERS;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__WAITING_LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__OBJECT;

import org.dmaworkbench.sim.kernel.Irql;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.trace.Trace;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.Objects;

/**
 * The HAL's callback with a scatter/gather list: the framework calls EvtProgramDma at DISPATCH_LEVEL and ignores what it returns
 * (facts kmdf 2.6, 3). Argument: row of the transaction, whose map registers have been taken.
 */
final class ProgramTransfer implements Routine {
    static final ProgramTransfer INSTANCE = new ProgramTransfer();
    private static final int OLD_IRQL = 0;

    private ProgramTransfer() { }

    @Override public String name() {
        return "FxDmaScatterGatherTransaction::_AdapterListControl";
    }

    @Override public int slots() {
        return 1;
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        if (a.pc() != 0) {
            m.setIrql((int) a.slot(OLD_IRQL));
            a.ret(0);
            return;
        }
        a.slot(OLD_IRQL, m.irql());
        m.setIrql(Math.max(m.irql(), Irql.DISPATCH));
        Transaction t = new Transaction(m, (int) a.arg(0));
        ScatterGatherList list = ScatterGatherList.build(t);
        t.set(TRANSACTION__LIST, list.region() + 1);
        t.set(TRANSACTION__TRANSFERS, t.get(TRANSACTION__TRANSFERS) + 1);
        t.set(TRANSACTION__PROGRAMMED, t.get(TRANSACTION__PROGRAMMED) + 1);
        long event = record(m, t, list);
        t.set(TRANSACTION__CAUSE, event);
        a.event(event);
        a.pc(1);
        long device = Objects.handleOf(m, m.state().get(WDF_DEVICE, (int) t.enabler(DMA_ENABLER__DEVICE) - 1, WDF_DEVICE__OBJECT));
        a.call(t.get(TRANSACTION__PROGRAM), "EvtProgramDma", t.handle(), device, t.get(TRANSACTION__CONTEXT), t.get(TRANSACTION__DIRECTION), list.address());
    }

    private static long record(Machine m, Transaction t, ScatterGatherList list) {
        Trace trace = m.trace();
        trace.begin(Kind.DMA_PROGRAM, m.cause()).add(Objects.name(m, t.object())).add(t.get(TRANSACTION__TRANSFERS))
                .add(t.get(TRANSACTION__DIRECTION)).add(t.get(TRANSACTION__DONE)).add(t.get(TRANSACTION__WAITING_LENGTH));
        list.addTo(trace);
        return trace.end();
    }
}
