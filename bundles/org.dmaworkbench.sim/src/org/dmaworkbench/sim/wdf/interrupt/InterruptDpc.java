package org.dmaworkbench.sim.wdf.interrupt;

import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__AUTOMATIC_SERIALIZATION;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__DPC_CALLBACK;

import org.dmaworkbench.sim.kernel.Irql;
import org.dmaworkbench.sim.kernel.SpinLock;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;

/**
 * Runs EvtInterruptDpc, under the device's callback lock when the interrupt asks for automatic serialization (facts kmdf 5.2).
 * Argument: row of the interrupt.
 */
public final class InterruptDpc implements Routine {
    /** The routine. */
    public static final InterruptDpc INSTANCE = new InterruptDpc();
    private static final int LOCKED = 1;
    private static final int RETURNED = 2;

    private InterruptDpc() { }

    @Override public String name() {
        return "FxInterrupt::_InterruptDpcThunk";
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        InterruptObject interrupt = new InterruptObject(m, (int) a.arg(0));
        long lock = interrupt.get(INTERRUPT__AUTOMATIC_SERIALIZATION) != 0 ? interrupt.deviceLock() : 0;
        if (a.pc() == 0 && lock != 0) {
            a.pc(LOCKED);
            a.call(SpinLock.ACQUIRE, lock - 1, Irql.DISPATCH);
        } else if (a.pc() == RETURNED) {
            if (lock != 0) {
                SpinLock.release(m, (int) lock - 1);
            }
            a.ret(0);
        } else {
            a.pc(RETURNED);
            a.call(interrupt.get(INTERRUPT__DPC_CALLBACK), "EvtInterruptDpc", interrupt.handle(), interrupt.deviceHandle());
        }
    }
}
