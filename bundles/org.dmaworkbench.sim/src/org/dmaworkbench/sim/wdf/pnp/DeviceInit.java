package org.dmaworkbench.sim.wdf.pnp;

import static org.dmaworkbench.machine.model.MachinePackage.DEVICE_INIT;
import static org.dmaworkbench.machine.model.MachinePackage.DEVICE_INIT__HANDLE;
import static org.dmaworkbench.machine.model.MachinePackage.DEVICE_INIT__IO_TYPE;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.RegionKind;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/** WDFDEVICE_INIT structures: opaque to the driver, which only has their address. */
final class DeviceInit {
    private static final int BYTES = 64;
    private static final int BUFFERED = 2;

    private DeviceInit() { }

    /** Makes one for EvtDriverDeviceAdd and returns its address. */
    static long create(Machine m) {
        StateBlock state = m.state();
        int region = m.memory().regions().allocate(RegionKind.POOL, BYTES, state.names().intern("WDFDEVICE_INIT"), 0, 0);
        int row = state.add(DEVICE_INIT);
        long address = m.memory().regions().base(region);
        state.set(DEVICE_INIT, row, DEVICE_INIT__HANDLE, address);
        state.set(DEVICE_INIT, row, DEVICE_INIT__IO_TYPE, BUFFERED);
        m.trace().nameObject(address, state.names().intern("DeviceInit"));
        return address;
    }

    /** Returns the row of the one at an address; bug check 5 if there is none. */
    static int row(Machine m, long address) {
        StateBlock state = m.state();
        for (int row = 0; row < state.rows(DEVICE_INIT); row++) {
            if (state.isLive(DEVICE_INIT, row) && state.get(DEVICE_INIT, row, DEVICE_INIT__HANDLE) == address) {
                return row;
            }
        }
        throw WdfBugCheck.stop(m, WdfBugCheck.INVALID_HANDLE, address, 0);
    }
}
