package org.dmaworkbench.sim.dump;

import static org.dmaworkbench.machine.model.MachinePackage.DRIVER;
import static org.dmaworkbench.machine.model.MachinePackage.DRIVER__CLIENT_MINOR;
import static org.dmaworkbench.machine.model.MachinePackage.DRIVER__DEVICE_ADD;
import static org.dmaworkbench.machine.model.MachinePackage.DRIVER__REQUESTS;
import static org.dmaworkbench.machine.model.MachinePackage.DRIVER__UNLOAD;
import static org.dmaworkbench.machine.model.MachinePackage.DRIVER__VERIFIER;

/** What {@code !wdfdriverinfo} shows: version and verifier. */
final class DriverDump {
    private DriverDump() { }

    static void write(DumpText out, int row) {
        out.line("built for", "KMDF 1." + out.get(DRIVER, row, DRIVER__CLIENT_MINOR));
        out.line("verifier", out.get(DRIVER, row, DRIVER__VERIFIER) != 0 ? "on" : "off");
        out.line("requests so far", out.get(DRIVER, row, DRIVER__REQUESTS));
        out.callback("EvtDriverDeviceAdd", out.get(DRIVER, row, DRIVER__DEVICE_ADD));
        out.callback("EvtDriverUnload", out.get(DRIVER, row, DRIVER__UNLOAD));
    }
}
