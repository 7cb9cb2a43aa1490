package org.dmaworkbench.sim.wdf.dma;

import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__LIST;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__LIST_REGISTERS;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__PROGRAM;

import org.dmaworkbench.sim.kernel.hal.ElementList;
import org.dmaworkbench.sim.kernel.hal.MapRegisterRequest;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Routine;

/**
 * The HAL has granted a scatter/gather list: the framework remembers it and calls EvtProgramDma (facts kmdf 2.6). A transaction that was
 * released while it waited has no callback any more; it keeps the list, whose registers are lost (facts kmdf 2.3 note f). Arguments:
 * transaction, request.
 */
final class ListControl implements Routine {
    static final ListControl INSTANCE = new ListControl();

    private ListControl() { }

    @Override public String name() {
        return "FxDmaScatterGatherTransaction::_AdapterListControl";
    }

    @Override public void resume(Activation a) {
        Transaction t = new Transaction(a.machine(), (int) a.arg(0));
        if (a.pc() != 0) {
            Pending.end(t);
            a.ret(0);
            return;
        }
        MapRegisterRequest request = new MapRegisterRequest(a.machine(), (int) a.arg(1));
        ElementList list = ElementList.of(request);
        t.set(TRANSACTION__LIST, list.region() + 1);
        t.set(TRANSACTION__LIST_REGISTERS, request.registers());
        a.pc(1);
        if (t.get(TRANSACTION__PROGRAM) == 0) {
            a.again();
        } else {
            ProgramCallback.call(a, t, list);
        }
    }
}
