package org.dmaworkbench.sim.wdf.pnp;

import static org.dmaworkbench.machine.model.MachinePackage.QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__DISPATCH_TYPE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__EVT_DEFAULT;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__EVT_DEVICE_CONTROL;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__EVT_INTERNAL_DEVICE_CONTROL;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__EVT_READ;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__EVT_WRITE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__CONTROL_QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__CREATE_QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__DEFAULT_QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__INTERNAL_CONTROL_QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__READ_QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__WRITE_QUEUE;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.program.scenario.AppStep;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;

/** Which queue takes which type of request (facts kmdf 4.1, 4.2). */
public final class RequestRouting {
    private static final int MANUAL = 3;

    private RequestRouting() { }

    /** Returns row + 1 of the queue for a type, 0 if there is none. */
    public static long queue(StateBlock state, int device, AppStep.Kind kind) {
        int column = switch (kind) {
            case READ -> WDF_DEVICE__READ_QUEUE;
            case WRITE -> WDF_DEVICE__WRITE_QUEUE;
            case IOCTL -> WDF_DEVICE__CONTROL_QUEUE;
            case INTERNAL_IOCTL -> WDF_DEVICE__INTERNAL_CONTROL_QUEUE;
            case CREATE -> WDF_DEVICE__CREATE_QUEUE;
        };
        long routed = state.get(WDF_DEVICE, device, column);
        return routed != 0 || kind == AppStep.Kind.CREATE ? routed : state.get(WDF_DEVICE, device, WDF_DEVICE__DEFAULT_QUEUE);
    }

    /** WdfDeviceConfigureRequestDispatching(device, queue, type). */
    static long configure(Machine m, Activation a) {
        StateBlock state = m.state();
        int device = Objects.subject(m, a.arg(0), ObjectKind.DEVICE);
        int queue = Objects.subject(m, a.arg(1), ObjectKind.QUEUE);
        int column;
        int handler;
        switch ((int) a.arg(2)) {
            case 0x0 -> {
                column = WDF_DEVICE__CREATE_QUEUE;
                handler = QUEUE__EVT_DEFAULT;
            }
            case 0x3 -> {
                column = WDF_DEVICE__READ_QUEUE;
                handler = QUEUE__EVT_READ;
            }
            case 0x4 -> {
                column = WDF_DEVICE__WRITE_QUEUE;
                handler = QUEUE__EVT_WRITE;
            }
            case 0xE -> {
                column = WDF_DEVICE__CONTROL_QUEUE;
                handler = QUEUE__EVT_DEVICE_CONTROL;
            }
            case 0xF -> {
                column = WDF_DEVICE__INTERNAL_CONTROL_QUEUE;
                handler = QUEUE__EVT_INTERNAL_DEVICE_CONTROL;
            }
            default -> {
                return NtStatus.INVALID_PARAMETER;
            }
        }
        boolean handled = state.get(QUEUE, queue, handler) != 0 || state.get(QUEUE, queue, QUEUE__EVT_DEFAULT) != 0
                || state.get(QUEUE, queue, QUEUE__DISPATCH_TYPE) == MANUAL;
        if (!handled || state.get(WDF_DEVICE, device, WDF_DEVICE__DEFAULT_QUEUE) == queue + 1) {
            return NtStatus.INVALID_DEVICE_REQUEST;
        }
        if (state.get(WDF_DEVICE, device, column) != 0) {
            return NtStatus.WDF_BUSY;
        }
        state.set(WDF_DEVICE, device, column, queue + 1);
        return NtStatus.SUCCESS;
    }
}
