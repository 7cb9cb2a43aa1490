package org.dmaworkbench.sim.wdf.pnp;

import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT_LINE;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT_LINE__SERVICE_NAME;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__CONNECTED;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__DISABLE_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__ENABLED;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__ENABLE_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__LINE;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__OBJECT;

import org.dmaworkbench.sim.kernel.InterruptLine;
import org.dmaworkbench.sim.kernel.Irql;
import org.dmaworkbench.sim.kernel.SpinLock;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.interrupt.InterruptObject;

/**
 * Connects an interrupt and calls EvtInterruptEnable, or calls EvtInterruptDisable and disconnects it; both callbacks run at the
 * device's IRQL under the interrupt lock (facts kmdf 5.4). Argument: row of the interrupt. Returns the callback's status.
 */
final class ConnectInterrupt implements Routine {
    static final ConnectInterrupt CONNECT = new ConnectInterrupt(true);
    static final ConnectInterrupt DISCONNECT = new ConnectInterrupt(false);
    private static final int LOCKED = 1;
    private static final int RETURNED = 2;

    private final boolean connect;

    private ConnectInterrupt(boolean connect) {
        this.connect = connect;
    }

    @Override public String name() {
        return connect ? "FxInterrupt::Connect" : "FxInterrupt::Disconnect";
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        InterruptObject interrupt = new InterruptObject(m, (int) a.arg(0));
        switch (a.pc()) {
            case 0 -> start(a, m, interrupt);
            case LOCKED -> {
                a.pc(RETURNED);
                a.call(callback(interrupt), connect ? "EvtInterruptEnable" : "EvtInterruptDisable", interrupt.handle(), interrupt.deviceHandle());
            }
            default -> {
                SpinLock.release(m, interrupt.lock());
                end(a, interrupt, a.result());
            }
        }
    }

    private void start(Activation a, Machine m, InterruptObject interrupt) {
        boolean hasVector = interrupt.get(INTERRUPT__LINE) != 0;
        if (!hasVector || !connect && interrupt.get(INTERRUPT__CONNECTED) == 0) {
            a.ret(NtStatus.SUCCESS);
            return;
        }
        if (connect) {
            interrupt.set(INTERRUPT__CONNECTED, 1);
            int line = (int) interrupt.get(INTERRUPT__LINE) - 1;
            m.state().set(INTERRUPT_LINE, line, INTERRUPT_LINE__SERVICE_NAME, Objects.name(m, (int) interrupt.get(INTERRUPT__OBJECT) - 1));
            InterruptLine.request(m);
        }
        if (callback(interrupt) == 0 || !connect && interrupt.get(INTERRUPT__ENABLED) == 0) {
            end(a, interrupt, NtStatus.SUCCESS);
            return;
        }
        a.pc(LOCKED);
        a.call(SpinLock.ACQUIRE, interrupt.lock(), Irql.DEVICE);
    }

    private void end(Activation a, InterruptObject interrupt, long status) {
        if (connect) {
            interrupt.set(INTERRUPT__ENABLED, NtStatus.isSuccess(status) ? 1 : 0);
        } else {
            interrupt.set(INTERRUPT__ENABLED, 0);
            interrupt.set(INTERRUPT__CONNECTED, 0);
        }
        a.ret(status);
    }

    private long callback(InterruptObject interrupt) {
        return interrupt.get(connect ? INTERRUPT__ENABLE_CALLBACK : INTERRUPT__DISABLE_CALLBACK);
    }
}
