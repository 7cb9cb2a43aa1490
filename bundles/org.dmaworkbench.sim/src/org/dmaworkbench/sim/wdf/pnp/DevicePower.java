package org.dmaworkbench.sim.wdf.pnp;

/** Values of WDF_POWER_DEVICE_STATE as callbacks get them. */
final class DevicePower {
    static final long D0 = 1;
    static final long D3 = 4;
    static final long D3_FINAL = 5;

    private DevicePower() { }
}
