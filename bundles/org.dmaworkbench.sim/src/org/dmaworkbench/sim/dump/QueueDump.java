package org.dmaworkbench.sim.dump;

import static org.dmaworkbench.machine.model.MachinePackage.QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__ACCEPTING;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__DISPATCHING;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__DISPATCH_TYPE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__DRIVER_OWNED;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__EVT_CANCELED_ON_QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__EVT_DEFAULT;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__EVT_DEVICE_CONTROL;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__EVT_INTERNAL_DEVICE_CONTROL;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__EVT_READ;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__EVT_RESUME;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__EVT_STOP;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__EVT_WRITE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__HEAD;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__POWERED_ON;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__POWER_MANAGED;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__QUEUED;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__NEXT;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__QUEUE;

/** What {@code !wdfqueue} shows: state, requests that wait and requests that the driver owns. */
final class QueueDump {
    private QueueDump() { }

    static void write(DumpText out, int row) {
        out.line("dispatch", DumpText.word(out.get(QUEUE, row, QUEUE__DISPATCH_TYPE), "", "sequential", "parallel", "manual"));
        out.line("state", (out.get(QUEUE, row, QUEUE__ACCEPTING) != 0 ? "accepts" : "refuses") + " requests, "
                + (out.get(QUEUE, row, QUEUE__DISPATCHING) != 0 ? "dispatches" : "does not dispatch") + " them");
        out.line("power", out.get(QUEUE, row, QUEUE__POWER_MANAGED) == 0 ? "not power-managed"
                : out.get(QUEUE, row, QUEUE__POWERED_ON) != 0 ? "power-managed, on" : "power-managed, off");
        waiting(out, row);
        owned(out, row);
        out.callback("EvtIoDefault", out.get(QUEUE, row, QUEUE__EVT_DEFAULT));
        out.callback("EvtIoRead", out.get(QUEUE, row, QUEUE__EVT_READ));
        out.callback("EvtIoWrite", out.get(QUEUE, row, QUEUE__EVT_WRITE));
        out.callback("EvtIoDeviceControl", out.get(QUEUE, row, QUEUE__EVT_DEVICE_CONTROL));
        out.callback("EvtIoInternalDeviceControl", out.get(QUEUE, row, QUEUE__EVT_INTERNAL_DEVICE_CONTROL));
        out.callback("EvtIoStop", out.get(QUEUE, row, QUEUE__EVT_STOP));
        out.callback("EvtIoResume", out.get(QUEUE, row, QUEUE__EVT_RESUME));
        out.callback("EvtIoCanceledOnQueue", out.get(QUEUE, row, QUEUE__EVT_CANCELED_ON_QUEUE));
    }

    private static void waiting(DumpText out, int row) {
        out.line("requests that wait", out.get(QUEUE, row, QUEUE__QUEUED));
        for (long at = out.get(QUEUE, row, QUEUE__HEAD); at != 0; at = out.get(REQUEST, (int) at - 1, REQUEST__NEXT)) {
            out.line("", RequestDump.brief(out, (int) at - 1));
        }
    }

    private static void owned(DumpText out, int row) {
        out.line("owned by the driver", out.get(QUEUE, row, QUEUE__DRIVER_OWNED));
        for (int request = 0; request < out.machine().state().rows(REQUEST); request++) {
            if (RequestDump.isOwned(out, request) && out.get(REQUEST, request, REQUEST__QUEUE) == row + 1) {
                out.line("", RequestDump.brief(out, request));
            }
        }
    }
}
