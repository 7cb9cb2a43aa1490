package org.dmaworkbench.sim.wdf.dpc;

import static org.dmaworkbench.machine.model.MachinePackage.DPC;
import static org.dmaworkbench.machine.model.MachinePackage.DPC_OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.DPC_OBJECT__CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.DPC_OBJECT__DPC;
import static org.dmaworkbench.machine.model.MachinePackage.DPC_OBJECT__LOCK;
import static org.dmaworkbench.machine.model.MachinePackage.DPC_OBJECT__OBJECT;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.kernel.DpcQueue;
import org.dmaworkbench.sim.kernel.KernelDispatch;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.ConfigReader;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.ObjectAttributes;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.Serialization;
import org.dmaworkbench.sim.wdf.WdfBugCheck;
import org.dmaworkbench.sim.wdf.object.Lifetimes;

/** WdfDpc* functions (facts kmdf 5.5). */
public final class DpcDdis {
    private DpcDdis() { }

    /** Registers them and the routine that runs the callbacks. */
    public static void register(Ddis ddis) {
        ddis.add(RunDpc.INSTANCE);
        Lifetimes.of(ddis).disposal(ddis, ObjectKind.DPC, new DisposeDpc()).release(ObjectKind.DPC, (m, row) -> {
            m.state().free(DPC, queueEntry(m, row));
            m.state().free(DPC_OBJECT, row);
        });
        ddis.register("WdfDpcCreate", DpcDdis::create);
        ddis.register("WdfDpcEnqueue", (m, a) -> DpcQueue.insert(m, queueEntry(m, row(m, a.arg(0)))) ? 1 : 0);
        ddis.register("WdfDpcCancel", CancelDpc.INSTANCE);
        ddis.register("WdfDpcGetParentObject", (m, a) -> Objects.parentHandle(m, (int) m.state().get(DPC_OBJECT, row(m, a.arg(0)), DPC_OBJECT__OBJECT) - 1));
    }

    static int row(Machine m, long handle) {
        return Objects.subject(m, handle, ObjectKind.DPC);
    }

    static int queueEntry(Machine m, int row) {
        return (int) m.state().get(DPC_OBJECT, row, DPC_OBJECT__DPC) - 1;
    }

    private static long create(Machine m, Activation a) {
        StateBlock state = m.state();
        long status = ObjectAttributes.validate(m, a.arg(1), ObjectAttributes.Parent.REQUIRED, false, false);
        if (!NtStatus.isSuccess(status)) {
            return status;
        }
        int parent = ObjectAttributes.parent(m, a.arg(1), -1);
        WdfBugCheck.required(m, a.arg(0));
        WdfBugCheck.required(m, a.arg(2));
        ConfigReader config = ConfigReader.of(m, "WDF_DPC_CONFIG", a.arg(0));
        if (!config.sizeMatches()) {
            return NtStatus.INFO_LENGTH_MISMATCH;
        }
        if (config.get("EvtDpcFunc") == 0) {
            return NtStatus.INVALID_PARAMETER;
        }
        Serialization serialization = Serialization.of(m, parent, config.get("AutomaticSerialization") != 0, false);
        if (!NtStatus.isSuccess(serialization.status())) {
            return serialization.status();
        }
        int row = state.add(DPC_OBJECT);
        int object = Objects.create(m, ObjectKind.DPC, row, parent + 1, null);
        Objects.attributes(m, object, a.arg(1));
        state.set(DPC_OBJECT, row, DPC_OBJECT__OBJECT, object + 1);
        state.set(DPC_OBJECT, row, DPC_OBJECT__CALLBACK, config.get("EvtDpcFunc"));
        state.set(DPC_OBJECT, row, DPC_OBJECT__LOCK, serialization.lock());
        state.set(DPC_OBJECT, row, DPC_OBJECT__DPC, DpcQueue.create(m, m.names().text((int) Objects.name(m, object)), KernelDispatch.WDF_DPC, row) + 1);
        Objects.give(a, "Dpc", a.arg(2), object);
        return NtStatus.SUCCESS;
    }
}
