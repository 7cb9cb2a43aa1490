package org.dmaworkbench.sim.wdf.interrupt;

import org.dmaworkbench.sim.kernel.Irql;
import org.dmaworkbench.sim.rules.lock.WdfInterruptLock;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.Verifier;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/** WdfInterruptSynchronize: calls back with the interrupt lock held, at the device's IRQL or at PASSIVE_LEVEL (facts kmdf 5.2). */
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
            if (interrupt.isPassive() && Verifier.above(m, Irql.PASSIVE, "WdfInterruptSynchronize for a passive-level interrupt")) {
                a.ret(0);
                return;
            }
            if (!interrupt.isPassive() && !interrupt.isConnected()) {
                WdfInterruptLock.notConnected(m, "WdfInterruptSynchronize", a.arg(0));
                throw WdfBugCheck.crash(m);
            }
            a.pc(LOCKED);
            interrupt.acquire(a);
        } else if (a.pc() == LOCKED) {
            a.pc(LOCKED + 1);
            a.call(a.arg(1), "EvtInterruptSynchronize", a.arg(0), a.arg(2));
        } else {
            interrupt.release();
            a.ret(a.result());
        }
    }
}
