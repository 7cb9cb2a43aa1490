package org.dmaworkbench.sim.wdf.pnp;

import org.dmaworkbench.sim.vm.Ddis;

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
        WdmObjects.register(ddis);
        DriverDdis.register(ddis);
        DeviceDdis.register(ddis);
        DeviceInitDdis.register(ddis);
        ResourceLists.register(ddis);
    }
}
