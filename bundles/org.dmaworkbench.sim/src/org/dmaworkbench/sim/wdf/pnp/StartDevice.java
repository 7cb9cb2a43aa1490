package org.dmaworkbench.sim.wdf.pnp;

import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__D0_ENTRY;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__D0_ENTRY_POST_INTERRUPTS_ENABLED;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__D0_EXIT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__POWER_STATE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__PREPARE_HARDWARE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__RELEASE_HARDWARE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__SELF_MANAGED_IO_INIT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__STARTED;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__START_STATUS;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.Objects;

/**
 * Starts a device: the order of facts kmdf 7.1, the unwinding of 7.6 when a step fails. Argument: row of the device. Returns the
 * status of the start.
 */
public final class StartDevice implements Routine {
    /** The routine. */
    public static final StartDevice INSTANCE = new StartDevice();

    private static final int D0 = 1;
    private static final int D3_FINAL = 5;

    /** Steps up, then down; the label of a step is where it goes on after its callback. */
    private static final int PREPARE = 1;
    private static final int ENTER_D0 = 2;
    private static final int CONNECT = 3;
    private static final int INTERRUPTS_ENABLED = 4;
    private static final int ENABLERS = 5;
    private static final int QUEUES = 6;
    private static final int SELF_MANAGED_IO = 7;
    private static final int STARTED = 8;
    private static final int DISCONNECT = 20;
    private static final int EXIT_D0 = 21;
    private static final int RELEASE = 22;

    private static final int INTERRUPT_ROW = 0;
    private static final int STATUS = 1;
    private static final int RAW = 2;
    private static final int TRANSLATED = 3;

    private StartDevice() { }

    @Override public String name() {
        return "FxPkgPnp::PnpEventHardwareAvailable";
    }

    @Override public int slots() {
        return 4;
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        if (a.pc() == 0) {
            a.slot(RAW, ResourceLists.create(m, "ResourcesRaw", false));
            a.slot(TRANSLATED, ResourceLists.create(m, "ResourcesTranslated", true));
            enter(a, m, PREPARE);
            return;
        }
        int step = a.pc();
        long status = a.result();
        record(a, m, step, status);
        if (step < DISCONNECT && !NtStatus.isSuccess(status)) {
            a.slot(STATUS, status);
            enter(a, m, unwindFrom(step));
        } else if (step == CONNECT && a.slot(INTERRUPT_ROW) + 1 < m.state().rows(INTERRUPT)) {
            a.slot(INTERRUPT_ROW, a.slot(INTERRUPT_ROW) + 1);
            enter(a, m, CONNECT);
        } else if (step == DISCONNECT && a.slot(INTERRUPT_ROW) > 0) {
            a.slot(INTERRUPT_ROW, a.slot(INTERRUPT_ROW) - 1);
            enter(a, m, DISCONNECT);
        } else {
            enter(a, m, step + 1);
        }
    }

    private static int unwindFrom(int step) {
        return step == PREPARE || step == ENTER_D0 ? RELEASE : DISCONNECT;
    }

    private static void enter(Activation a, Machine m, int step) {
        long device = handle(m, a);
        a.pc(step);
        switch (step) {
            case PREPARE -> callback(a, m, WDF_DEVICE__PREPARE_HARDWARE, "EvtDevicePrepareHardware", device, a.slot(RAW), a.slot(TRANSLATED));
            case ENTER_D0 -> callback(a, m, WDF_DEVICE__D0_ENTRY, "EvtDeviceD0Entry", device, D3_FINAL);
            case CONNECT -> interrupt(a, m, ConnectInterrupt.CONNECT);
            case INTERRUPTS_ENABLED -> callback(a, m, WDF_DEVICE__D0_ENTRY_POST_INTERRUPTS_ENABLED, "EvtDeviceD0EntryPostInterruptsEnabled", device, D3_FINAL);
            case ENABLERS -> a.call(PowerUpEnablers.INSTANCE);
            case QUEUES -> a.call(StartQueues.INSTANCE);
            case SELF_MANAGED_IO -> callback(a, m, WDF_DEVICE__SELF_MANAGED_IO_INIT, "EvtDeviceSelfManagedIoInit", device);
            case STARTED -> end(a, m, NtStatus.SUCCESS);
            case DISCONNECT -> interrupt(a, m, ConnectInterrupt.DISCONNECT);
            case EXIT_D0 -> callback(a, m, WDF_DEVICE__D0_EXIT, "EvtDeviceD0Exit", device, D3_FINAL);
            case RELEASE -> callback(a, m, WDF_DEVICE__RELEASE_HARDWARE, "EvtDeviceReleaseHardware", device, a.slot(TRANSLATED));
            default -> end(a, m, a.slot(STATUS));
        }
    }

    private static void interrupt(Activation a, Machine m, ConnectInterrupt routine) {
        if (a.slot(INTERRUPT_ROW) < m.state().rows(INTERRUPT)) {
            a.call(routine, a.slot(INTERRUPT_ROW));
        } else {
            a.call(Skip.INSTANCE);
        }
    }

    private static void callback(Activation a, Machine m, int column, String role, long... args) {
        long function = m.state().get(WDF_DEVICE, (int) a.arg(0), column);
        if (function != 0) {
            a.call(function, role, args);
        } else {
            a.call(Skip.INSTANCE);
        }
    }

    private static void end(Activation a, Machine m, long status) {
        StateBlock state = m.state();
        int device = (int) a.arg(0);
        long event = m.trace().emit(Kind.POWER, a.event(), m.trace().intern(NtStatus.isSuccess(status) ? "started" : "failed"), status);
        state.set(WDF_DEVICE, device, WDF_DEVICE__START_STATUS, status);
        if (NtStatus.isSuccess(status)) {
            state.set(WDF_DEVICE, device, WDF_DEVICE__POWER_STATE, D0);
            state.set(WDF_DEVICE, device, WDF_DEVICE__STARTED, event);
        }
        a.ret(status);
    }

    private static void record(Activation a, Machine m, int step, long status) {
        String text = switch (step) {
            case PREPARE -> present(a, m, WDF_DEVICE__PREPARE_HARDWARE, "EvtDevicePrepareHardware");
            case ENTER_D0 -> present(a, m, WDF_DEVICE__D0_ENTRY, "EvtDeviceD0Entry");
            case CONNECT -> m.state().rows(INTERRUPT) > 0 ? "interrupt connected" : "";
            case INTERRUPTS_ENABLED -> present(a, m, WDF_DEVICE__D0_ENTRY_POST_INTERRUPTS_ENABLED, "EvtDeviceD0EntryPostInterruptsEnabled");
            case ENABLERS -> "DMA enablers powered up";
            case QUEUES -> "queues started";
            case SELF_MANAGED_IO -> present(a, m, WDF_DEVICE__SELF_MANAGED_IO_INIT, "EvtDeviceSelfManagedIoInit");
            case DISCONNECT -> m.state().rows(INTERRUPT) > 0 ? "interrupt disconnected" : "";
            case EXIT_D0 -> present(a, m, WDF_DEVICE__D0_EXIT, "EvtDeviceD0Exit");
            case RELEASE -> present(a, m, WDF_DEVICE__RELEASE_HARDWARE, "EvtDeviceReleaseHardware");
            default -> "";
        };
        if (!text.isEmpty()) {
            a.event(m.trace().emit(Kind.POWER, a.event(), m.trace().intern(text), step == QUEUES ? 0 : status));
        }
    }

    private static String present(Activation a, Machine m, int column, String role) {
        return m.state().get(WDF_DEVICE, (int) a.arg(0), column) != 0 ? role : "";
    }

    private static long handle(Machine m, Activation a) {
        return Objects.handleOf(m, m.state().get(WDF_DEVICE, (int) a.arg(0), WDF_DEVICE__OBJECT));
    }
}
