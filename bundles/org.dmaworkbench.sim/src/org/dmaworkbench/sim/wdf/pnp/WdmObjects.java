package org.dmaworkbench.sim.wdf.pnp;

import static org.dmaworkbench.machine.model.MachinePackage.DRIVER;
import static org.dmaworkbench.machine.model.MachinePackage.DRIVER__OBJECT_ADDRESS;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__KERNEL_OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__DEVICE_OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__PHYSICAL_DEVICE;

import org.dmaworkbench.machine.model.RegionKind;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.interrupt.InterruptObject;

/** The WDM objects behind framework objects. They are opaque here: memory with an address and a name, for traces and as arguments. */
final class WdmObjects {
    private static final int DRIVER_OBJECT_BYTES = 336;
    private static final int DEVICE_OBJECT_BYTES = 336;
    private static final int INTERRUPT_OBJECT_BYTES = 288;

    private WdmObjects() { }

    static void register(Ddis ddis) {
        ddis.register("WdfDeviceWdmGetDeviceObject", (m, a) -> ofDevice(m, a, WDF_DEVICE__DEVICE_OBJECT, "DeviceObject"));
        ddis.register("WdfDeviceWdmGetPhysicalDevice", (m, a) -> ofDevice(m, a, WDF_DEVICE__PHYSICAL_DEVICE, "PhysicalDeviceObject"));
        // Nothing lies between the function driver and the bus driver.
        ddis.register("WdfDeviceWdmGetAttachedDevice", (m, a) -> ofDevice(m, a, WDF_DEVICE__PHYSICAL_DEVICE, "PhysicalDeviceObject"));
        ddis.register("WdfInterruptWdmGetInterrupt", (m, a) -> {
            InterruptObject interrupt = new InterruptObject(m, Objects.subject(m, a.arg(0), ObjectKind.INTERRUPT));
            return interrupt.isConnected() ? known(m, INTERRUPT, interrupt.row(), INTERRUPT__KERNEL_OBJECT, "InterruptObject", INTERRUPT_OBJECT_BYTES) : 0;
        });
        ddis.register("WdfDriverWdmGetDriverObject", (m, a) -> {
            Objects.subject(m, a.arg(0), ObjectKind.DRIVER);
            return driver(m);
        });
    }

    private static long ofDevice(Machine m, Activation a, int column, String name) {
        int device = Objects.subject(m, a.arg(0), ObjectKind.DEVICE);
        return known(m, WDF_DEVICE, device, column, name, DEVICE_OBJECT_BYTES);
    }

    /** Returns the address in a cell, made when it is asked for the first time. */
    private static long known(Machine m, int table, int row, int column, String name, int bytes) {
        long known = m.state().get(table, row, column);
        if (known != 0) {
            return known;
        }
        long address = opaque(m, name, bytes);
        m.state().set(table, row, column, address);
        return address;
    }

    /** Returns the driver object. */
    static long driver(Machine m) {
        return known(m, DRIVER, 0, DRIVER__OBJECT_ADDRESS, "DriverObject", DRIVER_OBJECT_BYTES);
    }

    /** Makes memory for an object that drivers only know the address of. */
    static long opaque(Machine m, String name, int bytes) {
        int region = m.memory().regions().allocate(RegionKind.POOL, bytes, m.names().intern(name), 0, 0);
        long address = m.memory().regions().base(region);
        m.trace().nameObject(address, m.names().intern(name));
        return address;
    }
}
