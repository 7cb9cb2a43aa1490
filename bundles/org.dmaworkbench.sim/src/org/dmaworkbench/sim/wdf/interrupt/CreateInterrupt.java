package org.dmaworkbench.sim.wdf.interrupt;

import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__CALLBACK_LOCK;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__DISABLE_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__DPC;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__DPC_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__ENABLE_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__ISR;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__LINE;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__LOCK;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__PASSIVE;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__TEMPORARY;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__WORK_ITEM_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__PNP_STATE;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.kernel.DpcQueue;
import org.dmaworkbench.sim.kernel.KernelDispatch;
import org.dmaworkbench.sim.kernel.SpinLock;
import org.dmaworkbench.sim.kernel.WaitLock;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.ConfigReader;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.ObjectAttributes;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.PnpPhase;
import org.dmaworkbench.sim.wdf.Serialization;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/** WdfInterruptCreate with its rules in their order (facts kmdf 5.1). */
final class CreateInterrupt {
    private static final long USE_DEFAULT = 2;

    private final Machine machine;
    private final int device;
    private final ConfigReader config;
    private final boolean passive;

    private CreateInterrupt(Machine machine, int device, ConfigReader config) {
        this.machine = machine;
        this.device = device;
        this.config = config;
        passive = config.get("PassiveHandling") != 0;
    }

    /** Behaviour of the function: device, configuration, attributes, where the handle goes. */
    static long call(Machine m, Activation a) {
        int device = Objects.subject(m, a.arg(0), ObjectKind.DEVICE);
        WdfBugCheck.required(m, a.arg(1));
        WdfBugCheck.required(m, a.arg(3));
        ConfigReader config = ConfigReader.of(m, "WDF_INTERRUPT_CONFIG", a.arg(1));
        if (!config.sizeMatches()) {
            return NtStatus.INFO_LENGTH_MISMATCH;
        }
        CreateInterrupt create = new CreateInterrupt(m, device, config);
        long status = create.validate(a.arg(2));
        if (!NtStatus.isSuccess(status)) {
            return status;
        }
        int deviceObject = (int) m.state().get(WDF_DEVICE, device, WDF_DEVICE__OBJECT) - 1;
        int parent = ObjectAttributes.parent(m, a.arg(2), deviceObject);
        Serialization serialization = Serialization.of(m, parent, create.given("AutomaticSerialization"), create.given("EvtInterruptWorkItem"));
        if (NtStatus.isSuccess(serialization.status())) {
            Objects.give(a, "Interrupt", a.arg(3), create.make(parent, a.arg(2), serialization.lock()));
        }
        return serialization.status();
    }

    private boolean given(String member) {
        return config.get(member) != 0;
    }

    private long validate(long attributes) {
        if (!given("EvtInterruptIsr")) {
            return NtStatus.INVALID_PARAMETER;
        }
        long status = validatePhase();
        if (!NtStatus.isSuccess(status)) {
            return status;
        }
        boolean wrongLock = given("WaitLock") && !passive || given("SpinLock") && passive;
        if (given("EvtInterruptDpc") && given("EvtInterruptWorkItem") || wrongLock) {
            return NtStatus.INVALID_PARAMETER;
        }
        if (!Objects.hasParent(machine, attributes)) {
            return ObjectAttributes.validate(machine, attributes, ObjectAttributes.Parent.ALLOWED, false, false);
        }
        if (!given("AutomaticSerialization")) {
            return NtStatus.WDF_PARENT_ASSIGNMENT_NOT_ALLOWED;
        }
        int parent = ObjectAttributes.parent(machine, attributes, -1);
        ObjectKind kind = Objects.kind(machine, parent);
        return kind == ObjectKind.DEVICE || kind == ObjectKind.QUEUE ? NtStatus.SUCCESS : NtStatus.INVALID_PARAMETER;
    }

    /** In EvtDriverDeviceAdd the resources are not known yet, in EvtDevicePrepareHardware they must be given. */
    private long validatePhase() {
        boolean raw = given("InterruptRaw");
        boolean translated = given("InterruptTranslated");
        return switch (PnpPhase.of(machine.state().get(WDF_DEVICE, device, WDF_DEVICE__PNP_STATE))) {
            case DEVICE_ADD -> raw || translated || given("CanWakeDevice") && !passive ? NtStatus.INVALID_PARAMETER : NtStatus.SUCCESS;
            case PREPARE_HARDWARE -> raw && translated && config.get("ShareVector") == USE_DEFAULT ? NtStatus.SUCCESS : NtStatus.INVALID_DEVICE_STATE;
            case STARTED -> NtStatus.INVALID_DEVICE_STATE;
        };
    }

    private int make(int parent, long attributes, long callbackLock) {
        StateBlock state = machine.state();
        int row = state.add(INTERRUPT);
        int object = Objects.create(machine, ObjectKind.INTERRUPT, row, parent + 1, null);
        Objects.attributes(machine, object, attributes);
        InterruptObject interrupt = new InterruptObject(machine, row);
        interrupt.set(INTERRUPT__OBJECT, object + 1);
        interrupt.set(INTERRUPT__DEVICE, device + 1);
        interrupt.set(INTERRUPT__ISR, config.get("EvtInterruptIsr"));
        interrupt.set(INTERRUPT__DPC_CALLBACK, config.get("EvtInterruptDpc"));
        interrupt.set(INTERRUPT__WORK_ITEM_CALLBACK, config.get("EvtInterruptWorkItem"));
        interrupt.set(INTERRUPT__ENABLE_CALLBACK, config.get("EvtInterruptEnable"));
        interrupt.set(INTERRUPT__DISABLE_CALLBACK, config.get("EvtInterruptDisable"));
        interrupt.set(INTERRUPT__CALLBACK_LOCK, callbackLock);
        interrupt.set(INTERRUPT__PASSIVE, passive ? 1 : 0);
        String name = machine.names().text((int) Objects.name(machine, object));
        interrupt.set(INTERRUPT__LOCK, lock(name + " lock") + 1);
        interrupt.set(INTERRUPT__DPC, DpcQueue.create(machine, name, KernelDispatch.INTERRUPT_DPC, row) + 1);
        boolean temporary = given("InterruptTranslated");
        interrupt.set(INTERRUPT__TEMPORARY, temporary ? 1 : 0);
        // There is one line or message; resources are assigned in creation order and a second interrupt has none (facts kmdf 5.1).
        interrupt.set(INTERRUPT__LINE, row == 0 || temporary ? 1 : 0);
        return object;
    }

    /** Returns the row of the lock that the driver gave, or of a new one. */
    private int lock(String name) {
        if (passive) {
            return given("WaitLock") ? Objects.subject(machine, config.get("WaitLock"), ObjectKind.WAIT_LOCK) : WaitLock.create(machine, name);
        }
        return given("SpinLock") ? Objects.subject(machine, config.get("SpinLock"), ObjectKind.SPIN_LOCK) : SpinLock.create(machine, name);
    }
}
