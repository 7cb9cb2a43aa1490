package org.dmaworkbench.sim.wdf.pnp;

import org.dmaworkbench.sim.vm.Ddis;

/** Registers driver and device functions and the routines that start a device. */
public final class PnpRoutines {
    private PnpRoutines() { }

    /** Registers them. */
    public static void register(Ddis ddis) {
        ddis.add(LoadDriver.INSTANCE);
        ddis.add(StartDevice.INSTANCE);
        ddis.add(ConnectInterrupt.CONNECT);
        ddis.add(ConnectInterrupt.DISCONNECT);
        ddis.add(PowerUpEnablers.INSTANCE);
        ddis.add(StartQueues.INSTANCE);
        ddis.add(Skip.INSTANCE);
        DriverDdis.register(ddis);
        DeviceDdis.register(ddis);
        ResourceLists.register(ddis);
    }
}
