package org.dmaworkbench.sim.wdf.pnp;

import static org.dmaworkbench.machine.model.MachinePackage.DEVICE_INIT;
import static org.dmaworkbench.machine.model.MachinePackage.DEVICE_INIT__IO_TYPE;
import static org.dmaworkbench.machine.model.MachinePackage.DRIVER;
import static org.dmaworkbench.machine.model.MachinePackage.DRIVER__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__ALIGNMENT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__IO_TYPE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__OBJECT;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.ConfigReader;
import org.dmaworkbench.sim.wdf.FrameworkLock;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/** WdfDevice* and WdfDeviceInit* functions (facts pci9656 4.4). */
public final class DeviceDdis {
    private DeviceDdis() { }

    /** Registers them. */
    public static void register(Ddis ddis) {
        ddis.register("WdfDeviceInitSetIoType", (m, a) -> {
            m.state().set(DEVICE_INIT, DeviceInit.row(m, a.arg(0)), DEVICE_INIT__IO_TYPE, a.arg(1));
            return 0;
        });
        ddis.register("WdfDeviceInitSetPnpPowerEventCallbacks", (m, a) -> {
            WdfBugCheck.required(m, a.arg(1));
            PnpCallbacks.read(m.state(), DeviceInit.row(m, a.arg(0)), ConfigReader.of(m, "WDF_PNPPOWER_EVENT_CALLBACKS", a.arg(1)));
            return 0;
        });
        ddis.register("WdfDeviceCreate", DeviceDdis::create);
        ddis.register("WdfDeviceCreateDeviceInterface", (m, a) -> {
            device(m, a);
            WdfBugCheck.required(m, a.arg(1));
            return NtStatus.SUCCESS;
        });
        ddis.register("WdfDeviceCreateSymbolicLink", (m, a) -> {
            device(m, a);
            WdfBugCheck.required(m, a.arg(1));
            return NtStatus.SUCCESS;
        });
        ddis.register("WdfDeviceSetAlignmentRequirement", (m, a) -> {
            m.state().set(WDF_DEVICE, device(m, a), WDF_DEVICE__ALIGNMENT, a.arg(1));
            return 0;
        });
        ddis.register("WdfDeviceConfigureRequestDispatching", RequestRouting::configure);
        IdleDdis.register(ddis);
    }

    private static int device(Machine m, Activation a) {
        return Objects.subject(m, a.arg(0), ObjectKind.DEVICE);
    }

    private static long create(Machine m, Activation a) {
        StateBlock state = m.state();
        WdfBugCheck.required(m, a.arg(0));
        WdfBugCheck.required(m, a.arg(2));
        int init = DeviceInit.row(m, m.memory().load64(a.arg(0)));
        int device = state.add(WDF_DEVICE);
        int object = Objects.create(m, ObjectKind.DEVICE, device, state.get(DRIVER, 0, DRIVER__OBJECT), "Device");
        Objects.attributes(m, object, a.arg(1));
        FrameworkLock.ofDevice(m, object);
        state.set(WDF_DEVICE, device, WDF_DEVICE__OBJECT, object + 1);
        state.set(WDF_DEVICE, device, WDF_DEVICE__IO_TYPE, state.get(DEVICE_INIT, init, DEVICE_INIT__IO_TYPE));
        PnpCallbacks.copy(state, init, device);
        DeviceInitDdis.copy(state, init, device);
        state.free(DEVICE_INIT, init);
        // The framework owns the structure from here on; the driver's pointer becomes NULL.
        m.memory().store64(a.arg(0), 0);
        m.memory().store64(a.arg(2), Objects.handle(m, object));
        a.out("Device", Objects.handle(m, object));
        return NtStatus.SUCCESS;
    }
}
