package org.dmaworkbench.sim.wdf.interrupt;

import org.dmaworkbench.sim.kernel.Irql;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.Verifier;

/** WdfInterruptEnable and WdfInterruptDisable: connect or disconnect because the driver asks for it (facts kmdf 5.2). */
record SwitchInterrupt(String name, ConnectInterrupt way) implements Routine {
    @Override public void resume(Activation a) {
        InterruptObject interrupt = InterruptObject.of(a.machine(), a.arg(0));
        if (a.pc() != 0 || Verifier.above(a.machine(), Irql.PASSIVE, name)) {
            a.ret(0);
            return;
        }
        a.pc(1);
        a.call(way, interrupt.row());
    }
}
