package org.dmaworkbench.sim.wdf.pnp;

import static org.dmaworkbench.machine.model.MachinePackage.DRIVER;
import static org.dmaworkbench.machine.model.MachinePackage.DRIVER__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__OBJECT;

import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.object.Lifetimes;

/** Registers driver and device functions and the routines that start a device. */
public final class PnpRoutines {
    private PnpRoutines() { }

    /** Registers them. */
    public static void register(Ddis ddis) {
        ddis.add(LoadDriver.INSTANCE);
        ddis.add(StartDevice.START);
        ddis.add(StartDevice.RESUME);
        PowerSequence.register(ddis);
        ChangePower.register(ddis);
        ddis.add(ConnectInterrupts.CONNECT);
        ddis.add(ConnectInterrupts.DISCONNECT);
        ddis.add(PowerDownEnablers.INSTANCE);
        ddis.add(DeleteInterrupts.INSTANCE);
        ddis.add(PowerUpEnablers.INSTANCE);
        ddis.add(Skip.INSTANCE);
        ddis.add(UnloadDriver.INSTANCE);
        Lifetimes.of(ddis).release(ObjectKind.DEVICE, (m, row) -> m.state().set(WDF_DEVICE, row, WDF_DEVICE__OBJECT, 0))
                .release(ObjectKind.DRIVER, (m, row) -> m.state().set(DRIVER, row, DRIVER__OBJECT, 0));
        ddis.register("WdfDeviceEnqueueRequest", new EnqueueRequest());
        WdmObjects.register(ddis);
        DriverDdis.register(ddis);
        DeviceDdis.register(ddis);
        DeviceInitDdis.register(ddis);
        ResourceLists.register(ddis);
    }
}
