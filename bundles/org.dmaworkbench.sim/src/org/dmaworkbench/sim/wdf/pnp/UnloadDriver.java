package org.dmaworkbench.sim.wdf.pnp;

import static org.dmaworkbench.machine.model.MachinePackage.DRIVER;
import static org.dmaworkbench.machine.model.MachinePackage.DRIVER__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.DRIVER__UNLOAD;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__OBJECT;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.object.DeleteObject;

/**
 * The end of a device and, as it is the only one, of its driver: the device object with all below it, EvtDriverUnload, the driver object
 * (facts kmdf 7.3).
 */
final class UnloadDriver implements Routine {
    static final UnloadDriver INSTANCE = new UnloadDriver();
    private static final int DEVICE_DELETED = 1;
    private static final int UNLOADED = 2;
    private static final int DRIVER_DELETED = 3;

    private UnloadDriver() { }

    @Override public String name() {
        return "IopUnloadDriver";
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        StateBlock state = m.state();
        switch (a.pc()) {
            case 0 -> {
                boolean made = state.rows(WDF_DEVICE) > 0 && state.get(WDF_DEVICE, 0, WDF_DEVICE__OBJECT) != 0;
                a.pc(DEVICE_DELETED);
                delete(a, made ? state.get(WDF_DEVICE, 0, WDF_DEVICE__OBJECT) : 0);
            }
            case DEVICE_DELETED -> {
                long unload = state.get(DRIVER, 0, DRIVER__UNLOAD);
                a.pc(UNLOADED);
                if (unload == 0) {
                    a.again();
                } else {
                    a.call(unload, "EvtDriverUnload", Objects.handleOf(m, state.get(DRIVER, 0, DRIVER__OBJECT)));
                }
            }
            case UNLOADED -> {
                a.pc(DRIVER_DELETED);
                delete(a, state.get(DRIVER, 0, DRIVER__OBJECT));
            }
            default -> a.ret(NtStatus.SUCCESS);
        }
    }

    private static void delete(Activation a, long object) {
        if (object == 0) {
            a.again();
        } else {
            a.call(DeleteObject.INSTANCE, object - 1);
        }
    }
}
