package org.dmaworkbench.sim.wdf.pnp;

import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__IDLE_DX;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__IDLE_ENABLED;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__IDLE_TIMEOUT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__STOP_IDLE_COUNT;

import org.dmaworkbench.sim.kernel.Irql;
import org.dmaworkbench.sim.rules.power.ResumeIdle;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.ConfigReader;
import org.dmaworkbench.sim.wdf.IdlePolicy;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.Verifier;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/** Idle and wake settings, and the power references that a driver takes itself (facts kmdf 7.5). */
final class IdleDdis {
    private static final long CANNOT_WAKE = 1;
    private static final long USB_SELECTIVE_SUSPEND = 3;
    private static final long LAST_TIMEOUT_TYPE = 2;
    private static final long USE_DEFAULT = 2;
    private static final long D1 = 2;
    private static final long MAXIMUM = 5;
    private static final long DEFAULT_TIMEOUT_MS = 5000;
    private static final long NS_PER_MS = 1_000_000;

    private IdleDdis() { }

    static void register(Ddis ddis) {
        ddis.register("WdfDeviceAssignS0IdleSettings", IdleDdis::assignIdle);
        ddis.register("WdfDeviceAssignSxWakeSettings", IdleDdis::assignWake);
        ddis.register("WdfDeviceStopIdleActual", StopIdle.INSTANCE);
        ddis.register("WdfDeviceResumeIdleActual", IdleDdis::resumeIdle);
    }

    /** The simulated board cannot signal wake, so settings that need it are refused (facts pci9656 2.5 step 6). */
    private static long assignIdle(Machine m, Activation a) {
        int device = Objects.subject(m, a.arg(0), ObjectKind.DEVICE);
        WdfBugCheck.required(m, a.arg(1));
        if (Verifier.above(m, Irql.PASSIVE, "WdfDeviceAssignS0IdleSettings")) {
            return NtStatus.INVALID_DEVICE_REQUEST;
        }
        ConfigReader settings = ConfigReader.of(m, "WDF_DEVICE_POWER_POLICY_IDLE_SETTINGS", a.arg(1));
        if (!settings.sizeMatches()) {
            return NtStatus.INFO_LENGTH_MISMATCH;
        }
        long caps = settings.get("IdleCaps");
        long dx = settings.get("DxState");
        if (caps < CANNOT_WAKE || caps > USB_SELECTIVE_SUSPEND || dx < D1 || dx > MAXIMUM || settings.get("Enabled") > USE_DEFAULT
                || settings.get("IdleTimeoutType") > LAST_TIMEOUT_TYPE) {
            return NtStatus.INVALID_PARAMETER;
        }
        if (caps != CANNOT_WAKE) {
            return NtStatus.POWER_STATE_INVALID;
        }
        long timeout = settings.get("IdleTimeout");
        m.state().set(WDF_DEVICE, device, WDF_DEVICE__IDLE_DX, dx == MAXIMUM ? DevicePower.D3 : dx);
        m.state().set(WDF_DEVICE, device, WDF_DEVICE__IDLE_TIMEOUT, (timeout == 0 ? DEFAULT_TIMEOUT_MS : timeout) * NS_PER_MS);
        m.state().set(WDF_DEVICE, device, WDF_DEVICE__IDLE_ENABLED, settings.get("Enabled") != 0 ? 1 : 0);
        IdlePolicy.settle(m, device);
        return NtStatus.SUCCESS;
    }

    private static long assignWake(Machine m, Activation a) {
        Objects.subject(m, a.arg(0), ObjectKind.DEVICE);
        WdfBugCheck.required(m, a.arg(1));
        ConfigReader settings = ConfigReader.of(m, "WDF_DEVICE_POWER_POLICY_WAKE_SETTINGS", a.arg(1));
        return settings.sizeMatches() ? NtStatus.POWER_STATE_INVALID : NtStatus.INFO_LENGTH_MISMATCH;
    }

    private static long resumeIdle(Machine m, Activation a) {
        int device = Objects.subject(m, a.arg(0), ObjectKind.DEVICE);
        if (m.state().get(WDF_DEVICE, device, WDF_DEVICE__STOP_IDLE_COUNT) == 0) {
            ResumeIdle.broken(m, a.arg(0));
            return 0;
        }
        m.state().increment(WDF_DEVICE, device, WDF_DEVICE__STOP_IDLE_COUNT, -1);
        IdlePolicy.drop(m, device);
        return 0;
    }
}
