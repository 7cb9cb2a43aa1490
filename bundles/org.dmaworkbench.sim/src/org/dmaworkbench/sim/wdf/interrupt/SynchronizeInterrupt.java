package org.dmaworkbench.sim.wdf.interrupt;

import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__CONNECTED;

import org.dmaworkbench.sim.kernel.Irql;
import org.dmaworkbench.sim.kernel.SpinLock;
import org.dmaworkbench.sim.rules.lock.WdfInterruptLock;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/** WdfInterruptSynchronize: calls back at the device's IRQL with the interrupt lock held (facts kmdf 5.2). */
final class SynchronizeInterrupt implements Routine {
    static final SynchronizeInterrupt INSTANCE = new SynchronizeInterrupt();
    private static final int LOCKED = 1;

    private SynchronizeInterrupt() { }

    @Override public String name() {
        return "WdfInterruptSynchronize";
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        InterruptObject interrupt = InterruptObject.of(m, a.arg(0));
        if (a.pc() == 0) {
            WdfBugCheck.required(m, a.arg(1));
            if (interrupt.get(INTERRUPT__CONNECTED) == 0) {
                WdfInterruptLock.notConnected(m, name(), a.arg(0));
                throw WdfBugCheck.crash(m);
            }
            a.pc(LOCKED);
            a.call(SpinLock.ACQUIRE, interrupt.lock(), Irql.DEVICE);
        } else if (a.pc() == LOCKED) {
            a.pc(LOCKED + 1);
            a.call(a.arg(1), "EvtInterruptSynchronize", a.arg(0), a.arg(2));
        } else {
            SpinLock.release(m, interrupt.lock());
            a.ret(a.result());
        }
    }
}
