package org.dmaworkbench.sim.dump;

import static org.dmaworkbench.machine.model.MachinePackage.QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__ALIGNMENT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__CONTROL_QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__D0_ENTRY;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__D0_EXIT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__DEFAULT_QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__INTERNAL_CONTROL_QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__IO_TYPE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__POWER_STATE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__PREPARE_HARDWARE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__READ_QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__RELEASE_HARDWARE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__STARTED;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__SURPRISE_REMOVAL;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__WRITE_QUEUE;

/** What {@code !wdfdevice} shows: power, queues by request type, callbacks. */
final class DeviceDump {
    private DeviceDump() { }

    static void write(DumpText out, int row) {
        boolean started = out.get(WDF_DEVICE, row, WDF_DEVICE__STARTED) != 0;
        out.line("started", started ? "yes" : "no");
        out.line("power state", DumpText.word(out.get(WDF_DEVICE, row, WDF_DEVICE__POWER_STATE), "not powered yet", "D0", "D1", "D2", "D3", "D3 (final)"));
        out.line("I/O", DumpText.word(out.get(WDF_DEVICE, row, WDF_DEVICE__IO_TYPE), "", "neither", "buffered", "direct"));
        out.line("alignment", out.get(WDF_DEVICE, row, WDF_DEVICE__ALIGNMENT));
        queue(out, "default queue", out.get(WDF_DEVICE, row, WDF_DEVICE__DEFAULT_QUEUE));
        queue(out, "reads go to", out.get(WDF_DEVICE, row, WDF_DEVICE__READ_QUEUE));
        queue(out, "writes go to", out.get(WDF_DEVICE, row, WDF_DEVICE__WRITE_QUEUE));
        queue(out, "I/O controls go to", out.get(WDF_DEVICE, row, WDF_DEVICE__CONTROL_QUEUE));
        queue(out, "internal ones go to", out.get(WDF_DEVICE, row, WDF_DEVICE__INTERNAL_CONTROL_QUEUE));
        out.callback("EvtDevicePrepareHardware", out.get(WDF_DEVICE, row, WDF_DEVICE__PREPARE_HARDWARE));
        out.callback("EvtDeviceReleaseHardware", out.get(WDF_DEVICE, row, WDF_DEVICE__RELEASE_HARDWARE));
        out.callback("EvtDeviceD0Entry", out.get(WDF_DEVICE, row, WDF_DEVICE__D0_ENTRY));
        out.callback("EvtDeviceD0Exit", out.get(WDF_DEVICE, row, WDF_DEVICE__D0_EXIT));
        out.callback("EvtDeviceSurpriseRemoval", out.get(WDF_DEVICE, row, WDF_DEVICE__SURPRISE_REMOVAL));
    }

    private static void queue(DumpText out, String name, long reference) {
        if (reference != 0) {
            out.object(name, out.get(QUEUE, (int) reference - 1, QUEUE__OBJECT));
        }
    }
}
