package org.dmaworkbench.sim.wdf.pnp;

import static org.dmaworkbench.machine.model.MachinePackage.DRIVER;
import static org.dmaworkbench.machine.model.MachinePackage.DRIVER__DEVICE_ADD;
import static org.dmaworkbench.machine.model.MachinePackage.DRIVER__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.DRIVER__OBJECT_ADDRESS;
import static org.dmaworkbench.machine.model.MachinePackage.DRIVER__UNLOAD;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.ConfigReader;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/** WdfDriver* functions (facts pci9656 4.4). Row 0 of table Driver exists from the start: it also holds settings of the run. */
public final class DriverDdis {
    private DriverDdis() { }

    /** Registers them. */
    public static void register(Ddis ddis) {
        ddis.register("WdfDriverCreate", DriverDdis::create);
    }

    private static long create(Machine m, Activation a) {
        StateBlock state = m.state();
        WdfBugCheck.required(m, a.arg(0));
        WdfBugCheck.required(m, a.arg(3));
        ConfigReader config = ConfigReader.of(m, "WDF_DRIVER_CONFIG", a.arg(3));
        if (!config.sizeMatches()) {
            return NtStatus.INFO_LENGTH_MISMATCH;
        }
        if (state.get(DRIVER, 0, DRIVER__OBJECT) != 0) {
            return NtStatus.INVALID_DEVICE_REQUEST;
        }
        int object = Objects.create(m, ObjectKind.DRIVER, 0, 0, m.program().name());
        Objects.attributes(m, object, a.arg(2));
        state.set(DRIVER, 0, DRIVER__OBJECT, object + 1);
        state.set(DRIVER, 0, DRIVER__DEVICE_ADD, config.get("EvtDriverDeviceAdd"));
        state.set(DRIVER, 0, DRIVER__UNLOAD, config.get("EvtDriverUnload"));
        state.set(DRIVER, 0, DRIVER__OBJECT_ADDRESS, a.arg(0));
        if (a.arg(4) != 0) {
            m.memory().store64(a.arg(4), Objects.handle(m, object));
            a.out("Driver", Objects.handle(m, object));
        }
        return NtStatus.SUCCESS;
    }
}
