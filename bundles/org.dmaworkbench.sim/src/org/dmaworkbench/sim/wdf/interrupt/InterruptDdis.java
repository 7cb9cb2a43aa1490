package org.dmaworkbench.sim.wdf.interrupt;

import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__DPC;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__DPC_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__INACTIVE;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__WORK_ITEM_CALLBACK;

import org.dmaworkbench.sim.kernel.DpcQueue;
import org.dmaworkbench.sim.kernel.Irql;
import org.dmaworkbench.sim.kernel.WaitLock;
import org.dmaworkbench.sim.rules.lock.WdfInterruptLock;
import org.dmaworkbench.sim.rules.lock.WdfInterruptLockRelease;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Verifier;
import org.dmaworkbench.sim.wdf.WdfBugCheck;
import org.dmaworkbench.sim.wdf.object.Lifetimes;

/** WdfInterrupt* functions (facts kmdf 5). */
public final class InterruptDdis {
    private static final long RELEASED_BY_NON_OWNER = 1;

    private InterruptDdis() { }

    /** Registers them and the routines behind them. */
    public static void register(Ddis ddis) {
        ddis.add(InterruptService.INSTANCE);
        ddis.add(InterruptDpc.INSTANCE);
        Lifetimes.of(ddis).release(ObjectKind.INTERRUPT, (m, row) -> m.state().free(INTERRUPT, row));
        ddis.add(InterruptWorkItem.INSTANCE);
        ddis.add(ConnectInterrupt.CONNECT);
        ddis.add(ConnectInterrupt.DISCONNECT);
        ddis.register("WdfInterruptCreate", CreateInterrupt::call);
        ddis.register("WdfInterruptQueueDpcForIsr", InterruptDdis::queueDpc);
        ddis.register("WdfInterruptQueueWorkItemForIsr", InterruptDdis::queueWorkItem);
        ddis.register("WdfInterruptAcquireLock", AcquireInterruptLock.INSTANCE);
        ddis.register("WdfInterruptTryToAcquireLock", InterruptDdis::tryToAcquireLock);
        ddis.register("WdfInterruptReleaseLock", InterruptDdis::releaseLock);
        ddis.register("WdfInterruptSynchronize", SynchronizeInterrupt.INSTANCE);
        ddis.register("WdfInterruptEnable", new SwitchInterrupt("WdfInterruptEnable", ConnectInterrupt.CONNECT));
        ddis.register("WdfInterruptDisable", new SwitchInterrupt("WdfInterruptDisable", ConnectInterrupt.DISCONNECT));
        ddis.register("WdfInterruptReportActive", (m, a) -> report(m, a, 0));
        ddis.register("WdfInterruptReportInactive", (m, a) -> report(m, a, 1));
        ddis.register("WdfInterruptGetDevice", (m, a) -> InterruptObject.of(m, a.arg(0)).deviceHandle());
        InterruptInfo.register(ddis);
    }

    private static long queueDpc(Machine m, Activation a) {
        InterruptObject interrupt = InterruptObject.of(m, a.arg(0));
        if (interrupt.get(INTERRUPT__DPC_CALLBACK) == 0) {
            throw WdfBugCheck.crash(m);
        }
        return insertDpc(m, interrupt);
    }

    /** At DIRQL nothing but a DPC can be queued; the DPC then queues the work item. */
    private static long queueWorkItem(Machine m, Activation a) {
        InterruptObject interrupt = InterruptObject.of(m, a.arg(0));
        if (interrupt.get(INTERRUPT__WORK_ITEM_CALLBACK) == 0) {
            throw WdfBugCheck.crash(m);
        }
        return interrupt.isPassive() ? InterruptWorkItem.queue(interrupt) ? 1 : 0 : insertDpc(m, interrupt);
    }

    private static long insertDpc(Machine m, InterruptObject interrupt) {
        return DpcQueue.insert(m, (int) interrupt.get(INTERRUPT__DPC) - 1) ? 1 : 0;
    }

    private static long tryToAcquireLock(Machine m, Activation a) {
        InterruptObject interrupt = InterruptObject.of(m, a.arg(0));
        if (!interrupt.isPassive()) {
            WdfInterruptLock.notPassive(m, a.arg(0));
            return 0;
        }
        return !Verifier.above(m, Irql.PASSIVE, "WdfInterruptTryToAcquireLock") && WaitLock.tryAcquire(m, interrupt.lock()) ? 1 : 0;
    }

    private static long releaseLock(Machine m, Activation a) {
        InterruptObject interrupt = InterruptObject.of(m, a.arg(0));
        if (interrupt.holdsLock()) {
            interrupt.release();
        } else if (!interrupt.isConnected()) {
            WdfInterruptLockRelease.notConnected(m, a.arg(0));
        } else {
            throw WdfBugCheck.stop(m, WdfBugCheck.INVALID_LOCK_OPERATION, a.arg(0), RELEASED_BY_NON_OWNER);
        }
        return 0;
    }

    /** The power manager may switch the line off for an inactive interrupt; the simulated one never does. */
    private static long report(Machine m, Activation a, int inactive) {
        InterruptObject.of(m, a.arg(0)).set(INTERRUPT__INACTIVE, inactive);
        return 0;
    }
}
