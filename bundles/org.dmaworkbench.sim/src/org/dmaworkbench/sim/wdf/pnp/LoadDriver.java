package org.dmaworkbench.sim.wdf.pnp;

import static org.dmaworkbench.machine.model.MachinePackage.DRIVER;
import static org.dmaworkbench.machine.model.MachinePackage.DRIVER__DEVICE_ADD;
import static org.dmaworkbench.machine.model.MachinePackage.DRIVER__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.DRIVER__UNLOAD;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.ObjectNames;
import org.dmaworkbench.sim.wdf.Objects;

/** Loads the driver and starts its device: DriverEntry, EvtDriverDeviceAdd, start. Returns the first failing status or success. */
public final class LoadDriver implements Routine {
    /** The routine. */
    public static final LoadDriver INSTANCE = new LoadDriver();

    private static final int ENTERED = 1;
    private static final int ADDED = 2;
    private static final int STARTED = 3;
    private static final int UNLOADED = 4;
    private static final int STATUS = 0;
    private static final int UNICODE_STRING_BYTES = 16;

    private LoadDriver() { }

    @Override public String name() {
        return "IopLoadDriver";
    }

    @Override public int slots() {
        return 1;
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        StateBlock state = m.state();
        switch (a.pc()) {
            case 0 -> {
                a.pc(ENTERED);
                a.call(Machine.functionAddress(m.program().entry()), "DriverEntry",
                        WdmObjects.driver(m), WdmObjects.opaque(m, "RegistryPath", UNICODE_STRING_BYTES));
            }
            case ENTERED -> {
                power(a, m, "DriverEntry", a.result());
                long add = state.get(DRIVER, 0, DRIVER__DEVICE_ADD);
                if (!NtStatus.isSuccess(a.result()) || add == 0) {
                    // A driver whose DriverEntry fails is not told to unload.
                    state.set(DRIVER, 0, DRIVER__UNLOAD, 0);
                    giveUp(a);
                    return;
                }
                a.pc(ADDED);
                a.call(add, "EvtDriverDeviceAdd", Objects.handleOf(m, state.get(DRIVER, 0, DRIVER__OBJECT)), DeviceInit.create(m));
            }
            case ADDED -> {
                power(a, m, "EvtDriverDeviceAdd", a.result());
                if (!NtStatus.isSuccess(a.result()) || state.rows(WDF_DEVICE) == 0) {
                    giveUp(a);
                    return;
                }
                ObjectNames.adopt(m);
                a.pc(STARTED);
                a.call(StartDevice.START, 0, DevicePower.D3_FINAL);
            }
            case STARTED -> a.ret(a.result());
            default -> a.ret(a.slot(STATUS));
        }
    }

    private static void giveUp(Activation a) {
        a.slot(STATUS, NtStatus.isSuccess(a.result()) ? NtStatus.UNSUCCESSFUL : a.result());
        a.pc(UNLOADED);
        a.call(UnloadDriver.INSTANCE);
    }

    private static void power(Activation a, Machine m, String step, long status) {
        a.event(m.trace().emit(Kind.POWER, a.event(), m.trace().intern(step), status));
    }
}
