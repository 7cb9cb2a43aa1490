package org.dmaworkbench.sim.wdf.pnp;

import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__IDLE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__IDLE_DX;

import java.util.List;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.IdlePolicy;

/** Transitions of a started device: which fit its state, and what each consists of (facts kmdf 7.2 to 7.5). */
enum PowerChange {
    SUSPEND("suspend"), RESUME("resume"), REBALANCE("rebalance"), REMOVE("remove"), SURPRISE_REMOVE("surprise remove"), IDLE("idle"), WAKE("wake");

    private final String text;

    PowerChange(String text) {
        this.text = text;
    }

    /** Returns what the trace calls it. */
    String text() {
        return text;
    }

    /** Returns whether a device that is not removed can go through it now. */
    boolean fits(StateBlock state, int device) {
        return switch (this) {
            case SUSPEND -> IdlePolicy.isUp(state, device) || sleeps(state, device);
            case REBALANCE -> IdlePolicy.isUp(state, device);
            case RESUME -> !IdlePolicy.isUp(state, device) && !sleeps(state, device);
            case IDLE -> IdlePolicy.mayBecomeIdle(state, device);
            case WAKE -> IdlePolicy.mustWake(state, device);
            case REMOVE, SURPRISE_REMOVE -> true;
        };
    }

    /** Returns the state that a way down leads to. */
    long target(StateBlock state, int device) {
        return switch (this) {
            case SUSPEND -> DevicePower.D3;
            case IDLE -> state.get(WDF_DEVICE, device, WDF_DEVICE__IDLE_DX);
            default -> DevicePower.D3_FINAL;
        };
    }

    /** Returns its parts in order. */
    List<Routine> parts(boolean wasUp) {
        return switch (this) {
            case SUSPEND -> wasUp ? List.of(PowerSequence.DOWN) : List.of();
            case IDLE -> List.of(PowerSequence.DOWN);
            case RESUME, WAKE -> List.of(StartDevice.RESUME);
            case REBALANCE -> List.of(PowerSequence.DOWN, PowerSequence.RELEASE, StartDevice.START);
            case REMOVE -> wasUp ? List.of(PowerSequence.DOWN, PowerSequence.REMOVE, UnloadDriver.INSTANCE)
                    : List.of(PowerSequence.REMOVE, UnloadDriver.INSTANCE);
            case SURPRISE_REMOVE -> wasUp ? List.of(PowerSequence.SURPRISE, PowerSequence.DOWN, PowerSequence.REMOVE, UnloadDriver.INSTANCE)
                    : List.of(PowerSequence.SURPRISE, PowerSequence.REMOVE, UnloadDriver.INSTANCE);
        };
    }

    private static boolean sleeps(StateBlock state, int device) {
        return state.get(WDF_DEVICE, device, WDF_DEVICE__IDLE) != 0;
    }
}
