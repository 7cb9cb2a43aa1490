package org.dmaworkbench.sim.wdf.io;

import static org.dmaworkbench.machine.model.MachinePackage.QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__ACCEPTING;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__ALLOW_ZERO_LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__DISPATCHING;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__DISPATCH_TYPE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__DPC;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__EVT_CANCELED_ON_QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__EVT_DEFAULT;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__EVT_DEVICE_CONTROL;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__EVT_INTERNAL_DEVICE_CONTROL;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__EVT_READ;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__EVT_RESUME;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__EVT_STOP;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__EVT_WRITE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__POWERED_ON;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__POWER_MANAGED;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__PRESENTED_LIMIT;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__QUEUED;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__DEFAULT_QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__POWER_STATE;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.kernel.DpcQueue;
import org.dmaworkbench.sim.kernel.KernelDispatch;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.ConfigReader;
import org.dmaworkbench.sim.wdf.FrameworkLock;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.WdfBugCheck;
import org.dmaworkbench.sim.wdf.object.Lifetimes;

/** WdfIoQueueCreate and queries on queues (facts kmdf 4.2). */
public final class QueueDdis {
    private static final int PARALLEL = 2;
    private static final int MANUAL = 3;
    private static final int WDF_FALSE = 0;
    private static final int POWER_D0 = 1;
    private static final String[] HANDLERS = {"EvtIoDefault", "EvtIoRead", "EvtIoWrite", "EvtIoDeviceControl", "EvtIoInternalDeviceControl"};
    private static final int[] HANDLER_COLUMNS = {QUEUE__EVT_DEFAULT, QUEUE__EVT_READ, QUEUE__EVT_WRITE, QUEUE__EVT_DEVICE_CONTROL,
        QUEUE__EVT_INTERNAL_DEVICE_CONTROL};

    private static final int NO_REQUESTS = 4;
    private static final int DRIVER_NO_REQUESTS = 8;
    private static final int PNP_HELD = 0x10;

    private QueueDdis() { }

    /** Registers them. */
    public static void register(Ddis ddis) {
        Lifetimes.of(ddis).disposal(ddis, ObjectKind.QUEUE, new DisposeQueue()).release(ObjectKind.QUEUE, (m, row) -> m.state().set(QUEUE, row, QUEUE__OBJECT, 0));
        ddis.register("WdfIoQueueCreate", QueueDdis::create);
        ChangeQueueState.register(ddis);
        RetrieveRequest.register(ddis);
        ddis.add(PurgeRequests.INSTANCE);
        ddis.add(ContinueLater.INSTANCE);
        ddis.add(HoldQueues.SUSPEND);
        ddis.add(HoldQueues.PURGE);
        ddis.add(HoldQueues.PURGE_OTHERS);
        ddis.add(ResumeQueues.INSTANCE);
        ddis.register("WdfIoQueueGetState", QueueDdis::getState);
        ddis.register("WdfIoQueueReadyNotify", new ReadyNotify());
        ddis.register("WdfIoQueueGetDevice", (m, a) -> {
            int queue = Objects.subject(m, a.arg(0), ObjectKind.QUEUE);
            int device = (int) m.state().get(QUEUE, queue, QUEUE__DEVICE) - 1;
            return Objects.handleOf(m, m.state().get(WDF_DEVICE, device, WDF_DEVICE__OBJECT));
        });
    }

    private static long create(Machine m, Activation a) {
        StateBlock state = m.state();
        int device = Objects.subject(m, a.arg(0), ObjectKind.DEVICE);
        WdfBugCheck.required(m, a.arg(1));
        ConfigReader config = ConfigReader.of(m, "WDF_IO_QUEUE_CONFIG", a.arg(1));
        long status = validate(state, device, config, a.arg(3));
        if (!NtStatus.isSuccess(status)) {
            return status;
        }
        int queue = state.add(QUEUE);
        int deviceObject = (int) state.get(WDF_DEVICE, device, WDF_DEVICE__OBJECT) - 1;
        int object = Objects.create(m, ObjectKind.QUEUE, queue, deviceObject + 1, null);
        Objects.attributes(m, object, a.arg(2));
        FrameworkLock.ofQueue(m, object, deviceObject);
        boolean powerManaged = config.get("PowerManaged") != WDF_FALSE;
        state.set(QUEUE, queue, QUEUE__OBJECT, object + 1);
        state.set(QUEUE, queue, QUEUE__DEVICE, device + 1);
        state.set(QUEUE, queue, QUEUE__DISPATCH_TYPE, config.get("DispatchType"));
        state.set(QUEUE, queue, QUEUE__POWER_MANAGED, powerManaged ? 1 : 0);
        state.set(QUEUE, queue, QUEUE__POWERED_ON, state.get(WDF_DEVICE, device, WDF_DEVICE__POWER_STATE) == POWER_D0 ? 1 : 0);
        state.set(QUEUE, queue, QUEUE__ACCEPTING, 1);
        state.set(QUEUE, queue, QUEUE__DISPATCHING, 1);
        state.set(QUEUE, queue, QUEUE__ALLOW_ZERO_LENGTH, config.get("AllowZeroLengthRequests"));
        state.set(QUEUE, queue, QUEUE__PRESENTED_LIMIT, config.get("Settings.Parallel.NumberOfPresentedRequests"));
        for (int i = 0; i < HANDLERS.length; i++) {
            state.set(QUEUE, queue, HANDLER_COLUMNS[i], config.get(HANDLERS[i]));
        }
        state.set(QUEUE, queue, QUEUE__EVT_STOP, config.get("EvtIoStop"));
        state.set(QUEUE, queue, QUEUE__EVT_RESUME, config.get("EvtIoResume"));
        state.set(QUEUE, queue, QUEUE__EVT_CANCELED_ON_QUEUE, config.get("EvtIoCanceledOnQueue"));
        String name = state.names().text((int) Objects.name(m, object));
        state.set(QUEUE, queue, QUEUE__DPC, DpcQueue.create(m, name, KernelDispatch.QUEUE_DPC, queue) + 1);
        if (config.get("DefaultQueue") != 0) {
            state.set(WDF_DEVICE, device, WDF_DEVICE__DEFAULT_QUEUE, queue + 1);
        }
        if (a.arg(3) != 0) {
            m.memory().store64(a.arg(3), Objects.handle(m, object));
            a.out("Queue", Objects.handle(m, object));
        }
        return NtStatus.SUCCESS;
    }

    /** WdfIoQueueGetState(queue, queuedRequests, driverRequests): bits of WDF_IO_QUEUE_STATE. */
    private static long getState(Machine m, Activation a) {
        StateBlock state = m.state();
        int queue = Objects.subject(m, a.arg(0), ObjectKind.QUEUE);
        long queued = state.get(QUEUE, queue, QUEUE__QUEUED);
        long owned = Queue.owned(state, queue);
        count(m, a, 1, "QueueRequests", queued);
        count(m, a, 2, "DriverRequests", owned);
        return state.get(QUEUE, queue, QUEUE__ACCEPTING) | state.get(QUEUE, queue, QUEUE__DISPATCHING) << 1 | (queued == 0 ? NO_REQUESTS : 0)
                | (owned == 0 ? DRIVER_NO_REQUESTS : 0) | (Queue.isHeld(state, queue) ? PNP_HELD : 0);
    }

    private static void count(Machine m, Activation a, int argument, String name, long value) {
        if (a.arg(argument) != 0) {
            m.memory().store(a.arg(argument), Integer.BYTES, value);
            a.out(name, value);
        }
    }

    private static long validate(StateBlock state, int device, ConfigReader config, long out) {
        if (!config.sizeMatches()) {
            return NtStatus.INFO_LENGTH_MISMATCH;
        }
        boolean isDefault = config.get("DefaultQueue") != 0;
        if (!isDefault && out == 0) {
            return NtStatus.INVALID_PARAMETER_4;
        }
        if (isDefault && state.get(WDF_DEVICE, device, WDF_DEVICE__POWER_STATE) == POWER_D0) {
            return NtStatus.INVALID_DEVICE_STATE;
        }
        if (isDefault && state.get(WDF_DEVICE, device, WDF_DEVICE__DEFAULT_QUEUE) != 0) {
            return NtStatus.UNSUCCESSFUL;
        }
        long type = config.get("DispatchType");
        if (type < 1 || type > MANUAL) {
            return NtStatus.INVALID_PARAMETER;
        }
        boolean handler = false;
        for (String name : HANDLERS) {
            handler |= config.get(name) != 0;
        }
        if (handler == (type == MANUAL)) {
            return handler ? NtStatus.INVALID_PARAMETER : NtStatus.WDF_NO_CALLBACK;
        }
        boolean limited = config.get("Settings.Parallel.NumberOfPresentedRequests") != 0;
        return limited && type != PARALLEL ? NtStatus.INVALID_PARAMETER : NtStatus.SUCCESS;
    }
}
