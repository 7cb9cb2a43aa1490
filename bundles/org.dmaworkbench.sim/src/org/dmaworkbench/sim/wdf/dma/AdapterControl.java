package org.dmaworkbench.sim.wdf.dma;

import static org.dmaworkbench.machine.model.MachinePackage.HAL;
import static org.dmaworkbench.machine.model.MachinePackage.HAL__NULL_MAP_BASE;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__ALLOCATED;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__CONTEXT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__MAP_BASE;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__MAP_BASE_SET;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__RESERVE;

import org.dmaworkbench.sim.kernel.hal.MapRegisterRequest;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;

/**
 * The HAL has granted a packet channel, or registers are reserved already: calls EvtReserveDma for a reservation, otherwise stages the first
 * fragment, whose status goes nowhere (facts kmdf 2.8 item 4). The registers stay allocated over all fragments. Arguments: transaction,
 * request or {@link #RESERVED}.
 */
final class AdapterControl implements Routine {
    static final AdapterControl INSTANCE = new AdapterControl();
    /** In place of a request: the transaction uses the register base it has. */
    static final long RESERVED = -1;

    private AdapterControl() { }

    @Override public String name() {
        return "FxDmaPacketTransaction::_AdapterControl";
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        Transaction t = new Transaction(m, (int) a.arg(0));
        if (a.pc() != 0) {
            if (a.arg(1) != RESERVED) {
                Pending.end(t);
            }
            a.ret(0);
            return;
        }
        t.set(TRANSACTION__MAP_BASE_SET, 1);
        if (a.arg(1) != RESERVED) {
            boolean based = m.state().get(HAL, 0, HAL__NULL_MAP_BASE) == 0;
            t.set(TRANSACTION__MAP_BASE, based ? 1 : 0);
            t.set(TRANSACTION__ALLOCATED, new MapRegisterRequest(m, (int) a.arg(1)).registers());
        }
        a.pc(1);
        if (t.state() == TransactionState.RESERVED) {
            a.call(t.get(TRANSACTION__RESERVE), "EvtReserveDma", t.handle(), t.get(TRANSACTION__CONTEXT));
        } else {
            a.call(StagePacket.INSTANCE, t.row());
        }
    }
}
