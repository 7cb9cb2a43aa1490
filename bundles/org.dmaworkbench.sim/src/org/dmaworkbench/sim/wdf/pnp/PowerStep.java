package org.dmaworkbench.sim.wdf.pnp;

import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__D0_ENTRY;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__D0_ENTRY_POST_INTERRUPTS_ENABLED;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__D0_EXIT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__D0_EXIT_PRE_INTERRUPTS_DISABLED;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__PREPARE_HARDWARE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__RELEASE_HARDWARE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__RESOURCES_RAW;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__RESOURCES_TRANSLATED;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__SELF_MANAGED_IO_CLEANUP;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__SELF_MANAGED_IO_FLUSH;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__SELF_MANAGED_IO_INIT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__SELF_MANAGED_IO_RAN;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__SELF_MANAGED_IO_RESTART;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__SELF_MANAGED_IO_SUSPEND;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__SURPRISE_REMOVAL;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.io.HoldQueues;
import org.dmaworkbench.sim.wdf.io.ResumeQueues;

/** One step of the way up to D0 or down from it (facts kmdf 7.1 to 7.4): a callback of the driver, or work of the framework. */
enum PowerStep {
    PREPARE_HARDWARE("EvtDevicePrepareHardware", WDF_DEVICE__PREPARE_HARDWARE) {
        @Override long[] arguments(StateBlock state, int device, long handle, long power) {
            return new long[] {handle, state.get(WDF_DEVICE, device, WDF_DEVICE__RESOURCES_RAW), state.get(WDF_DEVICE, device, WDF_DEVICE__RESOURCES_TRANSLATED)};
        }
    },
    D0_ENTRY("EvtDeviceD0Entry", WDF_DEVICE__D0_ENTRY) {
        @Override long[] arguments(StateBlock state, int device, long handle, long power) {
            return new long[] {handle, power};
        }
    },
    CONNECT_INTERRUPTS("interrupt connected", ConnectInterrupts.CONNECT),
    POST_INTERRUPTS_ENABLED("EvtDeviceD0EntryPostInterruptsEnabled", WDF_DEVICE__D0_ENTRY_POST_INTERRUPTS_ENABLED) {
        @Override long[] arguments(StateBlock state, int device, long handle, long power) {
            return new long[] {handle, power};
        }
    },
    ENABLERS_UP("DMA enablers powered up", PowerUpEnablers.INSTANCE),
    RESUME_QUEUES("queues started", ResumeQueues.INSTANCE),
    SELF_MANAGED_IO("EvtDeviceSelfManagedIoInit", WDF_DEVICE__SELF_MANAGED_IO_INIT) {
        @Override String label(StateBlock state, int device) {
            return restarts(state, device) ? "EvtDeviceSelfManagedIoRestart" : "EvtDeviceSelfManagedIoInit";
        }

        @Override int callback(StateBlock state, int device) {
            return restarts(state, device) ? WDF_DEVICE__SELF_MANAGED_IO_RESTART : WDF_DEVICE__SELF_MANAGED_IO_INIT;
        }

        private static boolean restarts(StateBlock state, int device) {
            return state.get(WDF_DEVICE, device, WDF_DEVICE__SELF_MANAGED_IO_RAN) != 0;
        }
    },
    SELF_MANAGED_IO_SUSPEND("EvtDeviceSelfManagedIoSuspend", WDF_DEVICE__SELF_MANAGED_IO_SUSPEND),
    HOLD_QUEUES("queues held", HoldQueues.SUSPEND),
    ENABLERS_DOWN("DMA enablers powered down", PowerDownEnablers.INSTANCE),
    PRE_INTERRUPTS_DISABLED("EvtDeviceD0ExitPreInterruptsDisabled", WDF_DEVICE__D0_EXIT_PRE_INTERRUPTS_DISABLED) {
        @Override long[] arguments(StateBlock state, int device, long handle, long power) {
            return new long[] {handle, power};
        }
    },
    DISCONNECT_INTERRUPTS("interrupt disconnected", ConnectInterrupts.DISCONNECT),
    D0_EXIT("EvtDeviceD0Exit", WDF_DEVICE__D0_EXIT) {
        @Override long[] arguments(StateBlock state, int device, long handle, long power) {
            return new long[] {handle, power};
        }
    },
    SURPRISE_REMOVAL("EvtDeviceSurpriseRemoval", WDF_DEVICE__SURPRISE_REMOVAL),
    RELEASE_HARDWARE("EvtDeviceReleaseHardware", WDF_DEVICE__RELEASE_HARDWARE) {
        @Override long[] arguments(StateBlock state, int device, long handle, long power) {
            return new long[] {handle, state.get(WDF_DEVICE, device, WDF_DEVICE__RESOURCES_TRANSLATED)};
        }
    },
    DELETE_INTERRUPTS("interrupts deleted", DeleteInterrupts.INSTANCE),
    PURGE_POWER_MANAGED_QUEUES("power-managed queues purged", HoldQueues.PURGE),
    SELF_MANAGED_IO_FLUSH("EvtDeviceSelfManagedIoFlush", WDF_DEVICE__SELF_MANAGED_IO_FLUSH),
    PURGE_OTHER_QUEUES("other queues purged", HoldQueues.PURGE_OTHERS),
    SELF_MANAGED_IO_CLEANUP("EvtDeviceSelfManagedIoCleanup", WDF_DEVICE__SELF_MANAGED_IO_CLEANUP);

    private static final PowerStep[] ALL = values();
    private final String label;
    private final int callback;
    private final Routine routine;

    PowerStep(String label, int callback) {
        this.label = label;
        this.callback = callback;
        this.routine = null;
    }

    PowerStep(String label, Routine routine) {
        this.label = label;
        this.callback = -1;
        this.routine = routine;
    }

    static PowerStep of(long ordinal) {
        return ALL[(int) ordinal];
    }

    /** Returns what the trace calls it. */
    String label(StateBlock state, int device) {
        return label;
    }

    /** Returns the column of the callback. */
    int callback(StateBlock state, int device) {
        return callback;
    }

    /** Returns the arguments of the callback. */
    long[] arguments(StateBlock state, int device, long handle, long power) {
        return new long[] {handle};
    }

    /** Returns whether there is anything to do, so that the trace shows it. */
    boolean isPresent(StateBlock state, int device) {
        if (this == CONNECT_INTERRUPTS || this == DISCONNECT_INTERRUPTS) {
            return state.rows(INTERRUPT) > 0;
        }
        if (this == DELETE_INTERRUPTS) {
            return DeleteInterrupts.isPresent(state);
        }
        return routine != null || state.get(WDF_DEVICE, device, callback(state, device)) != 0;
    }

    /** Takes the step; the sequence goes on at its label. */
    void take(Activation a, int device, long power) {
        StateBlock state = a.machine().state();
        if (routine != null) {
            a.call(routine, device);
        } else if (isPresent(state, device)) {
            long handle = Objects.handleOf(a.machine(), state.get(WDF_DEVICE, device, WDF_DEVICE__OBJECT));
            a.call(state.get(WDF_DEVICE, device, callback(state, device)), label(state, device), arguments(state, device, handle, power));
        } else {
            a.call(Skip.INSTANCE);
        }
    }
}
