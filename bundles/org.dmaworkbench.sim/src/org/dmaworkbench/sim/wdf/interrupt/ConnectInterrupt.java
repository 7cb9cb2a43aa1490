package org.dmaworkbench.sim.wdf.interrupt;

import static org.dmaworkbench.machine.model.MachinePackage.DPC;
import static org.dmaworkbench.machine.model.MachinePackage.DPC__QUEUED;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT_LINE;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT_LINE__SERVICE_NAME;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__ATTACHED;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__CONNECTED;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__DISABLE_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__DPC;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__ENABLED;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__ENABLE_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__LINE;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__RUNNING;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__WORK_QUEUED;

import org.dmaworkbench.sim.kernel.InterruptLine;
import org.dmaworkbench.sim.kernel.WaitReason;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.Objects;

/**
 * Connects an interrupt and calls EvtInterruptEnable; or calls EvtInterruptDisable, waits for the DPC and the work item, and disconnects
 * (facts kmdf 5.4). Both callbacks run under the interrupt lock. The kernel knows the service routine a moment before the framework
 * says that it is connected: an interrupt in between finds nobody. Argument: row of the interrupt. Returns the callback's status.
 */
public final class ConnectInterrupt implements Routine {
    /** Connects. */
    public static final ConnectInterrupt CONNECT = new ConnectInterrupt(true);
    /** Disconnects. */
    public static final ConnectInterrupt DISCONNECT = new ConnectInterrupt(false);

    private static final int ATTACHED = 1;
    private static final int LOCKED = 2;
    private static final int RETURNED = 3;
    private static final int FLUSH = 4;
    private static final int STATUS = 0;

    private final boolean connect;

    private ConnectInterrupt(boolean connect) {
        this.connect = connect;
    }

    @Override public String name() {
        return connect ? "FxInterrupt::Connect" : "FxInterrupt::Disconnect";
    }

    @Override public int slots() {
        return 1;
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        InterruptObject interrupt = new InterruptObject(m, (int) a.arg(0));
        switch (a.pc()) {
            case 0 -> start(a, m, interrupt);
            case ATTACHED -> {
                interrupt.set(INTERRUPT__CONNECTED, 1);
                InterruptLine.connected(m, (int) interrupt.get(INTERRUPT__LINE) - 1);
                callBack(a, interrupt, true);
            }
            case LOCKED -> {
                a.pc(RETURNED);
                a.call(callback(interrupt), connect ? "EvtInterruptEnable" : "EvtInterruptDisable", interrupt.handle(), interrupt.deviceHandle());
            }
            case RETURNED -> {
                interrupt.release();
                a.slot(STATUS, a.result());
                end(a, m, interrupt);
            }
            default -> flush(a, m, interrupt);
        }
    }

    private void start(Activation a, Machine m, InterruptObject interrupt) {
        boolean hasVector = interrupt.get(INTERRUPT__LINE) != 0;
        if (!hasVector || connect == interrupt.isConnected()) {
            a.ret(NtStatus.SUCCESS);
        } else if (connect) {
            interrupt.set(INTERRUPT__ATTACHED, 1);
            int line = (int) interrupt.get(INTERRUPT__LINE) - 1;
            m.state().set(INTERRUPT_LINE, line, INTERRUPT_LINE__SERVICE_NAME, Objects.name(m, (int) interrupt.get(INTERRUPT__OBJECT) - 1));
            InterruptLine.attached(m, line, 1, interrupt.isPassive());
            a.pc(ATTACHED);
            a.again();
        } else {
            callBack(a, interrupt, interrupt.get(INTERRUPT__ENABLED) != 0);
        }
    }

    private void callBack(Activation a, InterruptObject interrupt, boolean due) {
        if (due && callback(interrupt) != 0) {
            a.pc(LOCKED);
            interrupt.acquire(a);
        } else {
            end(a, a.machine(), interrupt);
        }
    }

    private void end(Activation a, Machine m, InterruptObject interrupt) {
        if (connect) {
            interrupt.set(INTERRUPT__ENABLED, NtStatus.isSuccess(a.slot(STATUS)) ? 1 : 0);
            a.ret(a.slot(STATUS));
        } else {
            interrupt.set(INTERRUPT__ENABLED, 0);
            flush(a, m, interrupt);
        }
    }

    private void flush(Activation a, Machine m, InterruptObject interrupt) {
        boolean queued = m.state().get(DPC, (int) interrupt.get(INTERRUPT__DPC) - 1, DPC__QUEUED) != 0;
        if (queued || interrupt.get(INTERRUPT__RUNNING) > 0 || interrupt.get(INTERRUPT__WORK_QUEUED) != 0) {
            a.pc(FLUSH);
            a.block(WaitReason.CALLBACK, interrupt.get(INTERRUPT__OBJECT) - 1);
            return;
        }
        interrupt.set(INTERRUPT__CONNECTED, 0);
        interrupt.set(INTERRUPT__ATTACHED, 0);
        InterruptLine.attached(m, (int) interrupt.get(INTERRUPT__LINE) - 1, -1, interrupt.isPassive());
        a.ret(a.slot(STATUS));
    }

    private long callback(InterruptObject interrupt) {
        return interrupt.get(connect ? INTERRUPT__ENABLE_CALLBACK : INTERRUPT__DISABLE_CALLBACK);
    }
}
