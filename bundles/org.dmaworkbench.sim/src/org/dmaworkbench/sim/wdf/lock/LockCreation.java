package org.dmaworkbench.sim.wdf.lock;

import static org.dmaworkbench.machine.model.MachinePackage.LOCK;

import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.ObjectAttributes;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.WdfBugCheck;
import org.dmaworkbench.sim.wdf.object.Lifetimes;

/** How lock objects of either kind begin and end: (attributes, handle). The driver object is the default parent. */
final class LockCreation {
    /** Adds a lock to table Lock. */
    interface Kind {
        int create(Machine m, String name);
    }

    private LockCreation() { }

    /** Registers the creating function {@code ddi}, whose out-parameter is called {@code out}, and what becomes of the row at the end. */
    static void register(Ddis ddis, String ddi, String out, ObjectKind kind, Kind lock) {
        Lifetimes.of(ddis).release(kind, (m, row) -> m.state().free(LOCK, row));
        ddis.register(ddi, (m, a) -> create(m, a, out, kind, lock));
    }

    private static long create(Machine m, Activation a, String out, ObjectKind kind, Kind lock) {
        long status = ObjectAttributes.validate(m, a.arg(0), ObjectAttributes.Parent.ALLOWED, false, false);
        if (!NtStatus.isSuccess(status)) {
            return status;
        }
        WdfBugCheck.required(m, a.arg(1));
        int parent = ObjectAttributes.parent(m, a.arg(0), Objects.driver(m));
        int object = Objects.create(m, kind, lock.create(m, ""), parent + 1, null);
        Objects.attributes(m, object, a.arg(0));
        Objects.give(a, out, a.arg(1), object);
        return NtStatus.SUCCESS;
    }
}
