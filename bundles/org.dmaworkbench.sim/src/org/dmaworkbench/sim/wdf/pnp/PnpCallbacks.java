package org.dmaworkbench.sim.wdf.pnp;

import static org.dmaworkbench.machine.model.MachinePackage.DEVICE_INIT;
import static org.dmaworkbench.machine.model.MachinePackage.DEVICE_INIT__D0_ENTRY;
import static org.dmaworkbench.machine.model.MachinePackage.DEVICE_INIT__D0_ENTRY_POST_INTERRUPTS_ENABLED;
import static org.dmaworkbench.machine.model.MachinePackage.DEVICE_INIT__D0_EXIT;
import static org.dmaworkbench.machine.model.MachinePackage.DEVICE_INIT__D0_EXIT_PRE_INTERRUPTS_DISABLED;
import static org.dmaworkbench.machine.model.MachinePackage.DEVICE_INIT__PREPARE_HARDWARE;
import static org.dmaworkbench.machine.model.MachinePackage.DEVICE_INIT__RELEASE_HARDWARE;
import static org.dmaworkbench.machine.model.MachinePackage.DEVICE_INIT__SELF_MANAGED_IO_CLEANUP;
import static org.dmaworkbench.machine.model.MachinePackage.DEVICE_INIT__SELF_MANAGED_IO_FLUSH;
import static org.dmaworkbench.machine.model.MachinePackage.DEVICE_INIT__SELF_MANAGED_IO_INIT;
import static org.dmaworkbench.machine.model.MachinePackage.DEVICE_INIT__SELF_MANAGED_IO_RESTART;
import static org.dmaworkbench.machine.model.MachinePackage.DEVICE_INIT__SELF_MANAGED_IO_SUSPEND;
import static org.dmaworkbench.machine.model.MachinePackage.DEVICE_INIT__SURPRISE_REMOVAL;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__D0_ENTRY;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__D0_ENTRY_POST_INTERRUPTS_ENABLED;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__D0_EXIT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__D0_EXIT_PRE_INTERRUPTS_DISABLED;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__PREPARE_HARDWARE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__RELEASE_HARDWARE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__SELF_MANAGED_IO_CLEANUP;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__SELF_MANAGED_IO_FLUSH;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__SELF_MANAGED_IO_INIT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__SELF_MANAGED_IO_RESTART;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__SELF_MANAGED_IO_SUSPEND;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__SURPRISE_REMOVAL;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.wdf.ConfigReader;

/** The PnP and power callbacks of a device, on their way from WDF_PNPPOWER_EVENT_CALLBACKS over WDFDEVICE_INIT to the device. */
final class PnpCallbacks {
    private static final String[] MEMBERS = {"EvtDevicePrepareHardware", "EvtDeviceReleaseHardware", "EvtDeviceD0Entry",
        "EvtDeviceD0EntryPostInterruptsEnabled", "EvtDeviceD0Exit", "EvtDeviceD0ExitPreInterruptsDisabled", "EvtDeviceSelfManagedIoInit",
        "EvtDeviceSurpriseRemoval", "EvtDeviceSelfManagedIoSuspend", "EvtDeviceSelfManagedIoRestart", "EvtDeviceSelfManagedIoFlush",
        "EvtDeviceSelfManagedIoCleanup"};
    private static final int[] INIT = {DEVICE_INIT__PREPARE_HARDWARE, DEVICE_INIT__RELEASE_HARDWARE, DEVICE_INIT__D0_ENTRY,
        DEVICE_INIT__D0_ENTRY_POST_INTERRUPTS_ENABLED, DEVICE_INIT__D0_EXIT, DEVICE_INIT__D0_EXIT_PRE_INTERRUPTS_DISABLED,
        DEVICE_INIT__SELF_MANAGED_IO_INIT, DEVICE_INIT__SURPRISE_REMOVAL, DEVICE_INIT__SELF_MANAGED_IO_SUSPEND,
        DEVICE_INIT__SELF_MANAGED_IO_RESTART, DEVICE_INIT__SELF_MANAGED_IO_FLUSH, DEVICE_INIT__SELF_MANAGED_IO_CLEANUP};
    private static final int[] DEVICE = {WDF_DEVICE__PREPARE_HARDWARE, WDF_DEVICE__RELEASE_HARDWARE, WDF_DEVICE__D0_ENTRY,
        WDF_DEVICE__D0_ENTRY_POST_INTERRUPTS_ENABLED, WDF_DEVICE__D0_EXIT, WDF_DEVICE__D0_EXIT_PRE_INTERRUPTS_DISABLED,
        WDF_DEVICE__SELF_MANAGED_IO_INIT, WDF_DEVICE__SURPRISE_REMOVAL, WDF_DEVICE__SELF_MANAGED_IO_SUSPEND,
        WDF_DEVICE__SELF_MANAGED_IO_RESTART, WDF_DEVICE__SELF_MANAGED_IO_FLUSH, WDF_DEVICE__SELF_MANAGED_IO_CLEANUP};

    private PnpCallbacks() { }

    static void read(StateBlock state, int init, ConfigReader callbacks) {
        for (int i = 0; i < MEMBERS.length; i++) {
            state.set(DEVICE_INIT, init, INIT[i], callbacks.get(MEMBERS[i]));
        }
    }

    static void copy(StateBlock state, int init, int device) {
        for (int i = 0; i < MEMBERS.length; i++) {
            state.set(WDF_DEVICE, device, DEVICE[i], state.get(DEVICE_INIT, init, INIT[i]));
        }
    }
}
