package org.dmaworkbench.sim.wdf.pnp;

import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__FAILED_STEP;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__PNP_STATE;
import static org.dmaworkbench.sim.wdf.pnp.PowerStep.CONNECT_INTERRUPTS;
import static org.dmaworkbench.sim.wdf.pnp.PowerStep.D0_ENTRY;
import static org.dmaworkbench.sim.wdf.pnp.PowerStep.D0_EXIT;
import static org.dmaworkbench.sim.wdf.pnp.PowerStep.DELETE_INTERRUPTS;
import static org.dmaworkbench.sim.wdf.pnp.PowerStep.DISCONNECT_INTERRUPTS;
import static org.dmaworkbench.sim.wdf.pnp.PowerStep.ENABLERS_DOWN;
import static org.dmaworkbench.sim.wdf.pnp.PowerStep.ENABLERS_UP;
import static org.dmaworkbench.sim.wdf.pnp.PowerStep.HOLD_QUEUES;
import static org.dmaworkbench.sim.wdf.pnp.PowerStep.POST_INTERRUPTS_ENABLED;
import static org.dmaworkbench.sim.wdf.pnp.PowerStep.PREPARE_HARDWARE;
import static org.dmaworkbench.sim.wdf.pnp.PowerStep.PRE_INTERRUPTS_DISABLED;
import static org.dmaworkbench.sim.wdf.pnp.PowerStep.PURGE_OTHER_QUEUES;
import static org.dmaworkbench.sim.wdf.pnp.PowerStep.PURGE_POWER_MANAGED_QUEUES;
import static org.dmaworkbench.sim.wdf.pnp.PowerStep.RELEASE_HARDWARE;
import static org.dmaworkbench.sim.wdf.pnp.PowerStep.RESUME_QUEUES;
import static org.dmaworkbench.sim.wdf.pnp.PowerStep.SELF_MANAGED_IO;
import static org.dmaworkbench.sim.wdf.pnp.PowerStep.SELF_MANAGED_IO_CLEANUP;
import static org.dmaworkbench.sim.wdf.pnp.PowerStep.SELF_MANAGED_IO_FLUSH;
import static org.dmaworkbench.sim.wdf.pnp.PowerStep.SELF_MANAGED_IO_SUSPEND;
import static org.dmaworkbench.sim.wdf.pnp.PowerStep.SURPRISE_REMOVAL;

import java.util.List;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.PnpPhase;

/**
 * Steps of the power state machine in their order. Upwards the first failure ends the sequence, downwards every step runs and the
 * first failure is what it returns (facts kmdf 7.1, 7.2). Arguments: row of the device; the state it comes from or goes to.
 */
final class PowerSequence implements Routine {
    /** To D0 from any state. */
    static final PowerSequence UP = new PowerSequence("power up", true,
            D0_ENTRY, CONNECT_INTERRUPTS, POST_INTERRUPTS_ENABLED, ENABLERS_UP, RESUME_QUEUES, SELF_MANAGED_IO);
    /** The first start and a start after rebalancing. */
    static final PowerSequence START = new PowerSequence("start", true,
            PREPARE_HARDWARE, D0_ENTRY, CONNECT_INTERRUPTS, POST_INTERRUPTS_ENABLED, ENABLERS_UP, RESUME_QUEUES, SELF_MANAGED_IO);
    /** From D0 to any state. */
    static final PowerSequence DOWN = new PowerSequence("power down", false,
            SELF_MANAGED_IO_SUSPEND, HOLD_QUEUES, ENABLERS_DOWN, PRE_INTERRUPTS_DISABLED, DISCONNECT_INTERRUPTS, D0_EXIT);
    /** Behind {@link #DOWN} when the resources go away but not the device. */
    static final PowerSequence RELEASE = new PowerSequence("release", false, RELEASE_HARDWARE, DELETE_INTERRUPTS);
    /** Behind {@link #DOWN} when the device goes away. */
    static final PowerSequence REMOVE = new PowerSequence("remove", false,
            RELEASE_HARDWARE, DELETE_INTERRUPTS, PURGE_POWER_MANAGED_QUEUES, SELF_MANAGED_IO_FLUSH, PURGE_OTHER_QUEUES, SELF_MANAGED_IO_CLEANUP);
    /** Before {@link #DOWN} when the device is gone already. */
    static final PowerSequence SURPRISE = new PowerSequence("surprise removal", false, SURPRISE_REMOVAL);

    private static final PowerSequence HARDWARE_ONLY = new PowerSequence("unwind: resources", false, RELEASE_HARDWARE, DELETE_INTERRUPTS);
    private static final PowerSequence INTERRUPTS = new PowerSequence("unwind: interrupts", false, DISCONNECT_INTERRUPTS, D0_EXIT, RELEASE_HARDWARE, DELETE_INTERRUPTS);
    private static final PowerSequence ENABLERS = new PowerSequence("unwind: enablers", false,
            ENABLERS_DOWN, PRE_INTERRUPTS_DISABLED, DISCONNECT_INTERRUPTS, D0_EXIT, RELEASE_HARDWARE, DELETE_INTERRUPTS);
    private static final PowerSequence QUEUES = new PowerSequence("unwind: queues", false,
            HOLD_QUEUES, ENABLERS_DOWN, PRE_INTERRUPTS_DISABLED, DISCONNECT_INTERRUPTS, D0_EXIT, RELEASE_HARDWARE, DELETE_INTERRUPTS);

    /** The device's power state outside D0. */
    private static final int D3 = 3;
    private static final int AT = 0;
    private static final int STATUS = 1;

    private final String name;
    private final boolean stops;
    private final List<PowerStep> steps;

    private PowerSequence(String name, boolean stops, PowerStep... steps) {
        this.name = name;
        this.stops = stops;
        this.steps = List.of(steps);
    }

    static void register(Ddis ddis) {
        List.of(UP, START, DOWN, RELEASE, REMOVE, SURPRISE, HARDWARE_ONLY, INTERRUPTS, ENABLERS, QUEUES).forEach(ddis::add);
    }

    /** Returns what is called after a step on the way up has failed (facts kmdf 7.6). */
    static PowerSequence unwind(PowerStep failed) {
        return switch (failed) {
            case PREPARE_HARDWARE, D0_ENTRY -> HARDWARE_ONLY;
            case CONNECT_INTERRUPTS, POST_INTERRUPTS_ENABLED -> INTERRUPTS;
            case ENABLERS_UP -> ENABLERS;
            default -> QUEUES;
        };
    }

    @Override public String name() {
        return "FxPkgPnp " + name;
    }

    @Override public int slots() {
        return 2;
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        StateBlock state = m.state();
        int device = (int) a.arg(0);
        int at = (int) a.slot(AT);
        if (a.pc() != 0) {
            PowerStep done = steps.get(at);
            if (done == D0_EXIT) {
                m.devicePower(D3);
            }
            long status = done.name().endsWith("QUEUES") ? NtStatus.SUCCESS : a.result();
            record(a, m, device, done, status);
            if (!NtStatus.isSuccess(status) && NtStatus.isSuccess(a.slot(STATUS))) {
                a.slot(STATUS, status);
                state.set(WDF_DEVICE, device, WDF_DEVICE__FAILED_STEP, done.ordinal());
                if (stops) {
                    a.ret(status);
                    return;
                }
            }
            a.slot(AT, ++at);
        }
        if (at == steps.size()) {
            a.ret(a.slot(STATUS));
            return;
        }
        a.pc(1);
        PnpPhase phase = steps.get(at) == PREPARE_HARDWARE ? PnpPhase.PREPARE_HARDWARE : PnpPhase.STARTED;
        state.set(WDF_DEVICE, device, WDF_DEVICE__PNP_STATE, phase.ordinal());
        if (steps.get(at) == D0_ENTRY) {
            m.devicePower(0);
        }
        steps.get(at).take(a, device, a.arg(1));
    }

    private static void record(Activation a, Machine m, int device, PowerStep step, long status) {
        if (step.isPresent(m.state(), device)) {
            a.event(m.trace().emit(Kind.POWER, a.event(), m.trace().intern(step.label(m.state(), device)), status));
        }
    }
}
