package org.dmaworkbench.sim.wdf.dma;

import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__ADAPTER;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__LIST;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__LIST_REGISTERS;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;

/**
 * The HAL's PutScatterGatherList: frees a transaction's list and map registers, then programs transfers that waited for them, in the
 * thread that freed them (facts kmdf 2.12, case 065). Argument: row of the transaction; nothing happens if it has no list.
 */
final class ReturnScatterGatherList implements Routine {
    static final ReturnScatterGatherList INSTANCE = new ReturnScatterGatherList();
    private static final int ADAPTER = 0;

    private ReturnScatterGatherList() { }

    @Override public String name() {
        return "HalPutScatterGatherList";
    }

    @Override public int slots() {
        return 1;
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        StateBlock state = m.state();
        Transaction t = new Transaction(m, (int) a.arg(0));
        if (a.pc() == 0) {
            long list = t.get(TRANSACTION__LIST);
            if (list == 0) {
                a.ret(0);
                return;
            }
            a.slot(ADAPTER, t.get(TRANSACTION__ADAPTER) - 1);
            m.memory().regions().free((int) list - 1, m.cause());
            t.set(TRANSACTION__LIST, 0);
            MapRegisters.free(state, (int) a.slot(ADAPTER), t.get(TRANSACTION__LIST_REGISTERS));
            t.set(TRANSACTION__LIST_REGISTERS, 0);
        }
        int waiter = MapRegisters.grantNext(state, (int) a.slot(ADAPTER), t);
        if (waiter < 0) {
            a.ret(0);
            return;
        }
        a.pc(1);
        a.call(ProgramTransfer.INSTANCE, waiter);
    }
}
