package org.dmaworkbench.sim.wdf.interrupt;

import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__CONNECTED;

import org.dmaworkbench.sim.kernel.Irql;
import org.dmaworkbench.sim.kernel.SpinLock;
import org.dmaworkbench.sim.rules.lock.WdfInterruptLock;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/** WdfInterruptAcquireLock: raises to the device's IRQL, so that its interrupt waits, and takes the interrupt lock (facts kmdf 5.2). */
final class AcquireInterruptLock implements Routine {
    static final AcquireInterruptLock INSTANCE = new AcquireInterruptLock();

    private AcquireInterruptLock() { }

    @Override public String name() {
        return "WdfInterruptAcquireLock";
    }

    @Override public void resume(Activation a) {
        if (a.pc() != 0) {
            a.ret(0);
            return;
        }
        Machine m = a.machine();
        InterruptObject interrupt = InterruptObject.of(m, a.arg(0));
        if (interrupt.get(INTERRUPT__CONNECTED) == 0) {
            WdfInterruptLock.notConnected(m, name(), a.arg(0));
            a.ret(0);
            return;
        }
        if (SpinLock.ownedByCaller(m, interrupt.lock())) {
            throw WdfBugCheck.stop(m, WdfBugCheck.RECURSIVE_LOCK, a.arg(0), 0);
        }
        a.pc(1);
        a.call(SpinLock.ACQUIRE, interrupt.lock(), Irql.DEVICE);
    }
}
