package org.dmaworkbench.sim.wdf.pnp;

import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__IDLE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__IDLE_EVENT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__POWER_BUSY;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__POWER_STATE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__RELEASED;

import java.util.Arrays;
import java.util.List;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.ContextKind;
import org.dmaworkbench.program.scenario.AppStep;
import org.dmaworkbench.sim.device.Presence;
import org.dmaworkbench.sim.kernel.WaitReason;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.IdlePolicy;
import org.dmaworkbench.sim.wdf.NtStatus;

/**
 * What the PnP and power managers ask of a started device, and what its own idleness asks (facts kmdf 7.2 to 7.5), one transition at a
 * time. Argument: row of the device. A transition that does not fit the state the device is in does nothing.
 */
public final class ChangePower implements Routine {
    private static final List<ChangePower> ALL = Arrays.stream(PowerChange.values()).map(ChangePower::new).toList();
    private static final int NEXT = 1;
    private static final int PART = 0;
    private static final int FROM = 1;

    private final PowerChange change;

    private ChangePower(PowerChange change) {
        this.change = change;
    }

    /** Returns the routine for an event of a scenario. */
    public static ChangePower of(AppStep.PowerEvent event) {
        return of(PowerChange.valueOf(event.name()));
    }

    private static ChangePower of(PowerChange change) {
        return ALL.get(change.ordinal());
    }

    static void register(Ddis ddis) {
        ALL.forEach(ddis::add);
    }

    /** A device has been idle for long enough, or is wanted again: a thread takes it down or up. */
    public static void idle(Machine m, long device) {
        StateBlock state = m.state();
        state.set(WDF_DEVICE, (int) device, WDF_DEVICE__IDLE_EVENT, 0);
        PowerChange change = IdlePolicy.mustWake(state, (int) device) ? PowerChange.WAKE : PowerChange.IDLE;
        m.newThread(ContextKind.SYSTEM, "power policy", of(change), device);
    }

    @Override public String name() {
        return "device " + change.text();
    }

    @Override public int slots() {
        return 2;
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        StateBlock state = m.state();
        int device = (int) a.arg(0);
        if (a.pc() == 0) {
            if (state.get(WDF_DEVICE, device, WDF_DEVICE__POWER_BUSY) != 0) {
                a.block(WaitReason.DEVICE_POWER, device);
                return;
            }
            if (state.get(WDF_DEVICE, device, WDF_DEVICE__RELEASED) != 0 || !change.fits(state, device)) {
                a.ret(NtStatus.INVALID_DEVICE_STATE);
                return;
            }
            begin(a, m, device);
        }
        part(a, m, device, (int) a.slot(PART));
    }

    private void begin(Activation a, Machine m, int device) {
        StateBlock state = m.state();
        state.set(WDF_DEVICE, device, WDF_DEVICE__POWER_BUSY, 1);
        a.slot(FROM, state.get(WDF_DEVICE, device, WDF_DEVICE__POWER_STATE));
        a.event(m.trace().emit(Kind.POWER, a.event(), m.trace().intern(change.text()), NtStatus.SUCCESS));
        if (change == PowerChange.SURPRISE_REMOVE) {
            Presence.end(m);
        }
        a.pc(NEXT);
    }

    private void part(Activation a, Machine m, int device, int part) {
        StateBlock state = m.state();
        List<Routine> parts = change.parts(a.slot(FROM) == DevicePower.D0);
        if (part == parts.size()) {
            state.set(WDF_DEVICE, device, WDF_DEVICE__POWER_BUSY, 0);
            state.set(WDF_DEVICE, device, WDF_DEVICE__IDLE, change == PowerChange.IDLE ? 1 : 0);
            m.wake(WaitReason.DEVICE_POWER, device);
            IdlePolicy.settle(m, device);
            a.ret(NtStatus.SUCCESS);
            return;
        }
        a.slot(PART, part + 1);
        Routine next = parts.get(part);
        if (next == PowerSequence.DOWN) {
            state.set(WDF_DEVICE, device, WDF_DEVICE__POWER_STATE, change.target(state, device));
        } else if (next == PowerSequence.REMOVE) {
            state.set(WDF_DEVICE, device, WDF_DEVICE__RELEASED, 1);
        }
        a.call(next, device, next == StartDevice.RESUME ? a.slot(FROM) : change.target(state, device));
    }
}
