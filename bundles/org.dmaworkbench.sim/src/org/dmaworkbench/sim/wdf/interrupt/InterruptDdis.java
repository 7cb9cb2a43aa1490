package org.dmaworkbench.sim.wdf.interrupt;

import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__AUTOMATIC_SERIALIZATION;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__CONNECTED;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__DISABLE_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__DPC;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__DPC_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__ENABLE_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__ISR;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__LINE;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__LOCK;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__OBJECT;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.kernel.DpcQueue;
import org.dmaworkbench.sim.kernel.KernelDispatch;
import org.dmaworkbench.sim.kernel.SpinLock;
import org.dmaworkbench.sim.rules.lock.WdfInterruptLockRelease;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.ConfigReader;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/** WdfInterrupt* functions (facts kmdf 5). */
public final class InterruptDdis {
    private static final long RELEASED_BY_NON_OWNER = 1;

    private InterruptDdis() { }

    /** Registers them and the routines behind them. */
    public static void register(Ddis ddis) {
        ddis.add(InterruptService.INSTANCE);
        ddis.add(InterruptDpc.INSTANCE);
        ddis.register("WdfInterruptCreate", InterruptDdis::create);
        ddis.register("WdfInterruptQueueDpcForIsr", InterruptDdis::queueDpc);
        ddis.register("WdfInterruptAcquireLock", AcquireInterruptLock.INSTANCE);
        ddis.register("WdfInterruptReleaseLock", InterruptDdis::releaseLock);
        ddis.register("WdfInterruptSynchronize", SynchronizeInterrupt.INSTANCE);
        ddis.register("WdfInterruptGetDevice", (m, a) -> InterruptObject.of(m, a.arg(0)).deviceHandle());
    }

    private static long create(Machine m, Activation a) {
        StateBlock state = m.state();
        int device = Objects.subject(m, a.arg(0), ObjectKind.DEVICE);
        WdfBugCheck.required(m, a.arg(1));
        WdfBugCheck.required(m, a.arg(3));
        ConfigReader config = ConfigReader.of(m, "WDF_INTERRUPT_CONFIG", a.arg(1));
        if (!config.sizeMatches()) {
            return NtStatus.INFO_LENGTH_MISMATCH;
        }
        boolean both = config.get("EvtInterruptDpc") != 0 && config.get("EvtInterruptWorkItem") != 0;
        if (config.get("EvtInterruptIsr") == 0 || both) {
            return NtStatus.INVALID_PARAMETER;
        }
        if (config.get("PassiveHandling") != 0) {
            return NtStatus.NOT_SUPPORTED;
        }
        if (Objects.hasParent(m, a.arg(2)) && config.get("AutomaticSerialization") == 0) {
            return NtStatus.WDF_PARENT_ASSIGNMENT_NOT_ALLOWED;
        }
        int row = state.add(INTERRUPT);
        int object = Objects.create(m, ObjectKind.INTERRUPT, row, state.get(WDF_DEVICE, device, WDF_DEVICE__OBJECT), null);
        Objects.attributes(m, object, a.arg(2));
        String name = m.names().text((int) Objects.name(m, object));
        state.set(INTERRUPT, row, INTERRUPT__OBJECT, object + 1);
        state.set(INTERRUPT, row, INTERRUPT__DEVICE, device + 1);
        state.set(INTERRUPT, row, INTERRUPT__ISR, config.get("EvtInterruptIsr"));
        state.set(INTERRUPT, row, INTERRUPT__DPC_CALLBACK, config.get("EvtInterruptDpc"));
        state.set(INTERRUPT, row, INTERRUPT__ENABLE_CALLBACK, config.get("EvtInterruptEnable"));
        state.set(INTERRUPT, row, INTERRUPT__DISABLE_CALLBACK, config.get("EvtInterruptDisable"));
        state.set(INTERRUPT, row, INTERRUPT__AUTOMATIC_SERIALIZATION, config.get("AutomaticSerialization"));
        state.set(INTERRUPT, row, INTERRUPT__LOCK, SpinLock.create(m, name + " lock") + 1);
        state.set(INTERRUPT, row, INTERRUPT__DPC, DpcQueue.create(m, name, KernelDispatch.INTERRUPT_DPC, row) + 1);
        // There is one line; resources are assigned in creation order and a second interrupt has none (facts kmdf 5.1).
        state.set(INTERRUPT, row, INTERRUPT__LINE, row == 0 ? 1 : 0);
        m.memory().store64(a.arg(3), Objects.handle(m, object));
        a.out("Interrupt", Objects.handle(m, object));
        return NtStatus.SUCCESS;
    }

    private static long queueDpc(Machine m, Activation a) {
        InterruptObject interrupt = InterruptObject.of(m, a.arg(0));
        if (interrupt.get(INTERRUPT__DPC_CALLBACK) == 0) {
            throw WdfBugCheck.crash(m);
        }
        return DpcQueue.insert(m, (int) interrupt.get(INTERRUPT__DPC) - 1) ? 1 : 0;
    }

    private static long releaseLock(Machine m, Activation a) {
        InterruptObject interrupt = InterruptObject.of(m, a.arg(0));
        if (SpinLock.ownedByCaller(m, interrupt.lock())) {
            SpinLock.release(m, interrupt.lock());
        } else if (interrupt.get(INTERRUPT__CONNECTED) == 0) {
            WdfInterruptLockRelease.notConnected(m, a.arg(0));
        } else {
            throw WdfBugCheck.stop(m, WdfBugCheck.INVALID_LOCK_OPERATION, a.arg(0), RELEASED_BY_NON_OWNER);
        }
        return 0;
    }
}
