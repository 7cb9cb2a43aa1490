package org.dmaworkbench.sim.wdf.pnp;

import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__PNP_STATE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__POWER_STATE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__STOP_IDLE_COUNT;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.kernel.Irql;
import org.dmaworkbench.sim.kernel.WaitReason;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.IdlePolicy;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.PnpPhase;
import org.dmaworkbench.sim.wdf.Verifier;

/** WdfDeviceStopIdle: takes a power reference, and waits for D0 if asked to. */
final class StopIdle implements Routine {
    static final StopIdle INSTANCE = new StopIdle();

    private StopIdle() { }

    @Override public String name() {
        return "WdfDeviceStopIdleActual";
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        StateBlock state = m.state();
        int device = Objects.subject(m, a.arg(0), ObjectKind.DEVICE);
        boolean waits = a.arg(1) != 0;
        if (a.pc() == 0) {
            if (waits && Verifier.above(m, Irql.PASSIVE, "WdfDeviceStopIdle with WaitForD0")) {
                a.ret(NtStatus.INVALID_DEVICE_REQUEST);
                return;
            }
            if (state.get(WDF_DEVICE, device, WDF_DEVICE__POWER_STATE) == DevicePower.D3_FINAL) {
                a.ret(NtStatus.POWER_STATE_INVALID);
                return;
            }
            state.increment(WDF_DEVICE, device, WDF_DEVICE__STOP_IDLE_COUNT, 1);
            IdlePolicy.take(m, device);
            a.pc(1);
        }
        boolean starting = state.get(WDF_DEVICE, device, WDF_DEVICE__PNP_STATE) != PnpPhase.STARTED.ordinal();
        if (IdlePolicy.isUp(state, device) || starting) {
            a.ret(NtStatus.SUCCESS);
        } else if (state.get(WDF_DEVICE, device, WDF_DEVICE__POWER_STATE) == DevicePower.D3_FINAL) {
            state.increment(WDF_DEVICE, device, WDF_DEVICE__STOP_IDLE_COUNT, -1);
            IdlePolicy.drop(m, device);
            a.ret(NtStatus.POWER_STATE_INVALID);
        } else if (waits) {
            a.block(WaitReason.DEVICE_POWER, device);
        } else {
            a.ret(NtStatus.PENDING);
        }
    }
}
