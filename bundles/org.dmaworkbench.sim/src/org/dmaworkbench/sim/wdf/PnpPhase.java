package org.dmaworkbench.sim.wdf;

/** How far a device has come, as far as create functions ask; the ordinal stands in column pnpState of table WdfDevice. */
public enum PnpPhase {
    /** From WdfDeviceCreate until the device is started. */
    DEVICE_ADD,
    /** In EvtDevicePrepareHardware. */
    PREPARE_HARDWARE,
    /** Behind EvtDevicePrepareHardware. */
    STARTED;

    private static final PnpPhase[] ALL = values();

    /** Returns the phase with this ordinal. */
    public static PnpPhase of(long ordinal) {
        return ALL[(int) ordinal];
    }
}
