package org.dmaworkbench.sim.wdf.pnp;

import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__POWER_BUSY;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__POWER_STATE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__RELEASED;

import java.util.Arrays;
import java.util.List;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.program.scenario.AppStep;
import org.dmaworkbench.sim.device.Presence;
import org.dmaworkbench.sim.kernel.WaitReason;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.NtStatus;

/**
 * What the PnP and power managers ask of a started device (facts kmdf 7.2 to 7.4), one transition at a time. Argument: row of the
 * device. A transition that does not fit the state the device is in does nothing.
 */
public final class ChangePower implements Routine {
    private static final List<ChangePower> ALL = Arrays.stream(AppStep.PowerEvent.values()).map(ChangePower::new).toList();
    private static final int NEXT = 1;
    private static final int PART = 0;
    private static final int WAS_UP = 1;

    private final AppStep.PowerEvent event;

    private ChangePower(AppStep.PowerEvent event) {
        this.event = event;
    }

    /** Returns the routine for an event. */
    public static ChangePower of(AppStep.PowerEvent event) {
        return ALL.get(event.ordinal());
    }

    static void register(Ddis ddis) {
        ALL.forEach(ddis::add);
    }

    @Override public String name() {
        return "device " + event.text();
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
            if (!fits(state, device)) {
                a.ret(NtStatus.INVALID_DEVICE_STATE);
                return;
            }
            state.set(WDF_DEVICE, device, WDF_DEVICE__POWER_BUSY, 1);
            a.slot(WAS_UP, isUp(state, device) ? 1 : 0);
            a.event(m.trace().emit(Kind.POWER, a.event(), m.trace().intern(event.text()), NtStatus.SUCCESS));
            if (event == AppStep.PowerEvent.SURPRISE_REMOVE) {
                Presence.end(m);
            }
            a.pc(NEXT);
        }
        part(a, m, state, device, (int) a.slot(PART));
    }

    private void part(Activation a, Machine m, StateBlock state, int device, int part) {
        List<Routine> parts = parts(a.slot(WAS_UP) != 0);
        if (part == parts.size()) {
            state.set(WDF_DEVICE, device, WDF_DEVICE__POWER_BUSY, 0);
            m.wake(WaitReason.DEVICE_POWER, device);
            a.ret(NtStatus.SUCCESS);
            return;
        }
        a.slot(PART, part + 1);
        Routine next = parts.get(part);
        if (next == PowerSequence.DOWN) {
            state.set(WDF_DEVICE, device, WDF_DEVICE__POWER_STATE, target());
        } else if (next == PowerSequence.REMOVE) {
            state.set(WDF_DEVICE, device, WDF_DEVICE__RELEASED, 1);
        }
        a.call(next, device, next == StartDevice.RESUME ? DevicePower.D3 : target());
    }

    private long target() {
        return event == AppStep.PowerEvent.SUSPEND ? DevicePower.D3 : DevicePower.D3_FINAL;
    }

    private static boolean isUp(StateBlock state, int device) {
        return state.get(WDF_DEVICE, device, WDF_DEVICE__POWER_STATE) == DevicePower.D0;
    }

    private boolean fits(StateBlock state, int device) {
        if (state.get(WDF_DEVICE, device, WDF_DEVICE__RELEASED) != 0) {
            return false;
        }
        return switch (event) {
            case SUSPEND, REBALANCE -> isUp(state, device);
            case RESUME -> !isUp(state, device);
            case REMOVE, SURPRISE_REMOVE -> true;
        };
    }

    private List<Routine> parts(boolean wasUp) {
        return switch (event) {
            case SUSPEND -> List.of(PowerSequence.DOWN);
            case RESUME -> List.of(StartDevice.RESUME);
            case REBALANCE -> List.of(PowerSequence.DOWN, PowerSequence.RELEASE, StartDevice.START);
            case REMOVE -> wasUp ? List.of(PowerSequence.DOWN, PowerSequence.REMOVE) : List.of(PowerSequence.REMOVE);
            case SURPRISE_REMOVE -> wasUp ? List.of(PowerSequence.SURPRISE, PowerSequence.DOWN, PowerSequence.REMOVE)
                    : List.of(PowerSequence.SURPRISE, PowerSequence.REMOVE);
        };
    }
}
