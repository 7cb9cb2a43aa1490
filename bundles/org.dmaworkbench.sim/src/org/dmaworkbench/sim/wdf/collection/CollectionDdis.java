package org.dmaworkbench.sim.wdf.collection;

import static org.dmaworkbench.machine.model.MachinePackage.COLLECTION;
import static org.dmaworkbench.machine.model.MachinePackage.COLLECTION__COUNT;
import static org.dmaworkbench.machine.model.MachinePackage.COLLECTION__OBJECT;

import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.ObjectAttributes;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/** WdfCollection* functions. */
public final class CollectionDdis {
    private CollectionDdis() { }

    /** Registers them. */
    public static void register(Ddis ddis) {
        ddis.register("WdfCollectionCreate", CollectionDdis::create);
        ddis.register("WdfCollectionGetCount", (m, a) -> m.state().get(COLLECTION, row(m, a), COLLECTION__COUNT));
        ddis.register("WdfCollectionAdd", (m, a) -> {
            Members.append(m, row(m, a), Objects.row(m, a.arg(1)));
            return NtStatus.SUCCESS;
        });
        ddis.register("WdfCollectionRemove", (m, a) -> {
            Members.remove(m, row(m, a), Objects.row(m, a.arg(1)));
            return 0;
        });
        ddis.register("WdfCollectionRemoveItem", (m, a) -> {
            Members.removeAt(m, row(m, a), a.arg(1));
            return 0;
        });
        ddis.register("WdfCollectionGetItem", (m, a) -> Members.at(m, row(m, a), a.arg(1)));
        ddis.register("WdfCollectionGetFirstItem", (m, a) -> Members.at(m, row(m, a), 0));
        ddis.register("WdfCollectionGetLastItem", (m, a) -> Members.at(m, row(m, a), m.state().get(COLLECTION, row(m, a), COLLECTION__COUNT) - 1));
    }

    private static int row(Machine m, Activation a) {
        return Objects.subject(m, a.arg(0), ObjectKind.COLLECTION);
    }

    private static long create(Machine m, Activation a) {
        long status = ObjectAttributes.validate(m, a.arg(0), ObjectAttributes.Parent.ALLOWED, false, false);
        if (!NtStatus.isSuccess(status)) {
            return status;
        }
        WdfBugCheck.required(m, a.arg(1));
        int row = m.state().add(COLLECTION);
        int parent = ObjectAttributes.parent(m, a.arg(0), Objects.driver(m));
        int object = Objects.create(m, ObjectKind.COLLECTION, row, parent + 1, null);
        Objects.attributes(m, object, a.arg(0));
        m.state().set(COLLECTION, row, COLLECTION__OBJECT, object + 1);
        Objects.give(a, "Collection", a.arg(1), object);
        return NtStatus.SUCCESS;
    }
}
