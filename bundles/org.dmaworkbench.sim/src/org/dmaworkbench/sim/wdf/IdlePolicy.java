package org.dmaworkbench.sim.wdf;

import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__IDLE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__IDLE_ENABLED;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__IDLE_EVENT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__IDLE_TIMEOUT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__POWER_REFERENCES;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__POWER_STATE;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.kernel.TimedEventKind;
import org.dmaworkbench.sim.vm.Machine;

/**
 * Power references of a device and what follows from them (facts kmdf 7.5): without any the device becomes idle after a time-out and
 * leaves D0, with one it comes back. Power-managed queues with a request and WdfDeviceStopIdle hold references.
 */
public final class IdlePolicy {
    /** WdfPowerDeviceD0. */
    private static final long D0 = 1;

    private IdlePolicy() { }

    /** Takes a power reference; a device that sleeps because it was idle wakes up. */
    public static void take(Machine m, int device) {
        m.state().increment(WDF_DEVICE, device, WDF_DEVICE__POWER_REFERENCES, 1);
        settle(m, device);
    }

    /** Gives a power reference back; without any the time-out begins. */
    public static void drop(Machine m, int device) {
        m.state().increment(WDF_DEVICE, device, WDF_DEVICE__POWER_REFERENCES, -1);
        settle(m, device);
    }

    /** Returns whether the device is in D0 and may leave it. */
    public static boolean mayBecomeIdle(StateBlock state, int device) {
        return isUp(state, device) && state.get(WDF_DEVICE, device, WDF_DEVICE__IDLE_ENABLED) != 0 && !isReferenced(state, device);
    }

    /** Returns whether the device sleeps because it was idle, and is wanted. */
    public static boolean mustWake(StateBlock state, int device) {
        boolean wanted = isReferenced(state, device) || state.get(WDF_DEVICE, device, WDF_DEVICE__IDLE_ENABLED) == 0;
        return state.get(WDF_DEVICE, device, WDF_DEVICE__IDLE) != 0 && wanted;
    }

    /** Returns whether the device is in D0. */
    public static boolean isUp(StateBlock state, int device) {
        return state.get(WDF_DEVICE, device, WDF_DEVICE__POWER_STATE) == D0;
    }

    private static boolean isReferenced(StateBlock state, int device) {
        return state.get(WDF_DEVICE, device, WDF_DEVICE__POWER_REFERENCES) != 0;
    }

    /** Sets or cancels the time-out, or asks for the way back; to be called when references, settings or the power state have changed. */
    public static void settle(Machine m, int device) {
        StateBlock state = m.state();
        long event = state.get(WDF_DEVICE, device, WDF_DEVICE__IDLE_EVENT);
        boolean wake = mustWake(state, device);
        boolean idle = mayBecomeIdle(state, device);
        if (event != 0 && !idle && !wake) {
            m.cancel((int) event);
            state.set(WDF_DEVICE, device, WDF_DEVICE__IDLE_EVENT, 0);
        } else if (event == 0 && (wake || idle)) {
            long wait = wake ? 0 : state.get(WDF_DEVICE, device, WDF_DEVICE__IDLE_TIMEOUT);
            state.set(WDF_DEVICE, device, WDF_DEVICE__IDLE_EVENT, m.after(wait, TimedEventKind.IDLE, device));
        }
    }
}
