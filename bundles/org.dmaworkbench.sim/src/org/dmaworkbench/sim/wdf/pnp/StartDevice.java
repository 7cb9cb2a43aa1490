package org.dmaworkbench.sim.wdf.pnp;

import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__FAILED_STEP;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__POWER_STATE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__RESOURCES_RAW;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__RESOURCES_TRANSLATED;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__SELF_MANAGED_IO_RAN;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__STARTED;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__START_STATUS;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.IdlePolicy;
import org.dmaworkbench.sim.wdf.NtStatus;

/**
 * Brings a device to D0: its first start, or on its way back. When a step fails, what was done is undone in the order of facts
 * kmdf 7.6. Arguments: row of the device, the state it comes from. Returns the status.
 */
public final class StartDevice implements Routine {
    /** The first start. */
    public static final StartDevice START = new StartDevice(PowerSequence.START, "started");
    /** Back from Dx. */
    static final StartDevice RESUME = new StartDevice(PowerSequence.UP, "resumed");

    private static final int UP = 1;
    private static final int UNWOUND = 2;
    private static final int STATUS = 0;

    private final PowerSequence sequence;
    private final String reached;

    private StartDevice(PowerSequence sequence, String reached) {
        this.sequence = sequence;
        this.reached = reached;
    }

    @Override public String name() {
        return sequence == PowerSequence.START ? "FxPkgPnp::PnpEventHardwareAvailable" : "FxPkgPnp::PowerGotoD0";
    }

    @Override public int slots() {
        return 1;
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        StateBlock state = m.state();
        int device = (int) a.arg(0);
        switch (a.pc()) {
            case 0 -> {
                if (sequence == PowerSequence.START) {
                    state.set(WDF_DEVICE, device, WDF_DEVICE__RESOURCES_RAW, ResourceLists.create(m, "ResourcesRaw", false));
                    state.set(WDF_DEVICE, device, WDF_DEVICE__RESOURCES_TRANSLATED, ResourceLists.create(m, "ResourcesTranslated", true));
                }
                a.pc(UP);
                a.call(sequence, device, a.arg(1));
            }
            case UP -> {
                a.slot(STATUS, a.result());
                if (NtStatus.isSuccess(a.result())) {
                    end(a, m, device);
                } else {
                    a.pc(UNWOUND);
                    a.call(PowerSequence.unwind(PowerStep.of(state.get(WDF_DEVICE, device, WDF_DEVICE__FAILED_STEP))), device, DevicePower.D3_FINAL);
                }
            }
            default -> end(a, m, device);
        }
    }

    private void end(Activation a, Machine m, int device) {
        StateBlock state = m.state();
        long status = a.slot(STATUS);
        boolean success = NtStatus.isSuccess(status);
        long event = m.trace().emit(Kind.POWER, a.event(), m.trace().intern(success ? reached : "failed"), status);
        state.set(WDF_DEVICE, device, WDF_DEVICE__START_STATUS, status);
        state.set(WDF_DEVICE, device, WDF_DEVICE__POWER_STATE, success ? DevicePower.D0 : DevicePower.D3_FINAL);
        if (success) {
            state.set(WDF_DEVICE, device, WDF_DEVICE__SELF_MANAGED_IO_RAN, 1);
            state.set(WDF_DEVICE, device, WDF_DEVICE__STARTED, event);
            IdlePolicy.settle(m, device);
        }
        a.ret(status);
    }
}
