package org.dmaworkbench.sim.wdf.workitem;
import org.dmaworkbench.sim.rules.object.DeletedObject;

import static org.dmaworkbench.machine.model.MachinePackage.WORK_ITEM;
import static org.dmaworkbench.machine.model.MachinePackage.WORK_ITEM__CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.WORK_ITEM__LOCK;
import static org.dmaworkbench.machine.model.MachinePackage.WORK_ITEM__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WORK_ITEM__QUEUED;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.ContextKind;
import org.dmaworkbench.sim.kernel.Irql;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.ConfigReader;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.ObjectAttributes;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.Serialization;
import org.dmaworkbench.sim.wdf.Verifier;
import org.dmaworkbench.sim.wdf.WdfBugCheck;
import org.dmaworkbench.sim.wdf.object.Lifetimes;

/** WdfWorkItem* functions (facts kmdf 5.5). */
public final class WorkItemDdis {
    private WorkItemDdis() { }

    /** Registers them and the routine that runs the callbacks. */
    public static void register(Ddis ddis) {
        ddis.add(RunWorkItem.INSTANCE);
        Lifetimes.of(ddis).disposal(ddis, ObjectKind.WORK_ITEM, new DisposeWorkItem()).release(ObjectKind.WORK_ITEM, (m, row) -> m.state().free(WORK_ITEM, row));
        ddis.register("WdfWorkItemCreate", WorkItemDdis::create);
        ddis.register("WdfWorkItemEnqueue", WorkItemDdis::enqueue);
        ddis.register("WdfWorkItemFlush", FlushWorkItem.INSTANCE);
        ddis.register("WdfWorkItemGetParentObject",
                (m, a) -> Objects.parentHandle(m, (int) m.state().get(WORK_ITEM, row(m, a.arg(0)), WORK_ITEM__OBJECT) - 1));
    }

    static int row(Machine m, long handle) {
        return Objects.subject(m, handle, ObjectKind.WORK_ITEM);
    }

    /** An item that is queued already stays where it is. */
    private static long enqueue(Machine m, Activation a) {
        int row = row(m, a.arg(0));
        Verifier.above(m, Irql.DISPATCH, "WdfWorkItemEnqueue");
        if (Objects.isEnding(m, a.arg(0))) {
            DeletedObject.ignored(m, "WdfWorkItemEnqueue", a.arg(0));
        } else if (m.state().get(WORK_ITEM, row, WORK_ITEM__QUEUED) == 0) {
            m.state().set(WORK_ITEM, row, WORK_ITEM__QUEUED, 1);
            String name = m.names().text((int) Objects.name(m, (int) m.state().get(WORK_ITEM, row, WORK_ITEM__OBJECT) - 1));
            m.newThread(ContextKind.WORKITEM, "work item " + name, RunWorkItem.INSTANCE, row);
        }
        return 0;
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
        ConfigReader config = ConfigReader.of(m, "WDF_WORKITEM_CONFIG", a.arg(0));
        if (!config.sizeMatches()) {
            return NtStatus.INFO_LENGTH_MISMATCH;
        }
        if (config.get("EvtWorkItemFunc") == 0) {
            return NtStatus.INVALID_PARAMETER;
        }
        Serialization serialization = Serialization.of(m, parent, config.get("AutomaticSerialization") != 0, true);
        if (!NtStatus.isSuccess(serialization.status())) {
            return serialization.status();
        }
        int row = state.add(WORK_ITEM);
        int object = Objects.create(m, ObjectKind.WORK_ITEM, row, parent + 1, null);
        Objects.attributes(m, object, a.arg(1));
        state.set(WORK_ITEM, row, WORK_ITEM__OBJECT, object + 1);
        state.set(WORK_ITEM, row, WORK_ITEM__CALLBACK, config.get("EvtWorkItemFunc"));
        state.set(WORK_ITEM, row, WORK_ITEM__LOCK, serialization.lock());
        Objects.give(a, "WorkItem", a.arg(2), object);
        return NtStatus.SUCCESS;
    }
}
