package org.dmaworkbench.sim.wdf.object;

import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.ConfigReader;
import org.dmaworkbench.sim.wdf.Contexts;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.ObjectAttributes;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.Phase;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/** Functions on objects of any kind (facts kmdf 4.12). */
public final class ObjectDdis {
    private ObjectDdis() { }

    /** Registers them and the routines behind them. */
    public static void register(Ddis ddis) {
        ddis.add(DisposeObject.INSTANCE);
        ddis.add(DropReference.INSTANCE);
        ddis.add(ReleaseObject.INSTANCE);
        ddis.add(DeleteObject.INSTANCE);
        ddis.register("WdfObjectCreate", ObjectDdis::create);
        ddis.register("WdfObjectDelete", new DeleteByDriver());
        ddis.register("WdfObjectReferenceActual", (m, a) -> {
            int object = Objects.remains(m, a.arg(0));
            Objects.reference(m, object);
            RequestMemory.count(m.state(), object, 1);
            return 0;
        });
        ddis.register("WdfObjectDereferenceActual", new Dereference());
        ddis.register("WdfObjectGetTypedContextWorker", (m, a) -> Contexts.address(m.state(), Objects.remains(m, a.arg(0)), a.arg(1)));
        ddis.register("WdfObjectContextGetObject", ObjectDdis::ofContext);
        ddis.register("WdfObjectAllocateContext", ObjectDdis::allocateContext);
        ddis.register("WdfObjectAcquireLock", ObjectLock.ACQUIRE);
        ddis.register("WdfObjectReleaseLock", ObjectLock::release);
    }

    private static long create(Machine m, Activation a) {
        long status = ObjectAttributes.validate(m, a.arg(0), ObjectAttributes.Parent.ALLOWED, false, false);
        if (!NtStatus.isSuccess(status)) {
            return status;
        }
        WdfBugCheck.required(m, a.arg(1));
        int object = Objects.create(m, ObjectKind.OBJECT, -1, ObjectAttributes.parent(m, a.arg(0), Objects.driver(m)) + 1, null);
        Objects.attributes(m, object, a.arg(0));
        Objects.give(a, "Object", a.arg(1), object);
        return NtStatus.SUCCESS;
    }

    private static long ofContext(Machine m, Activation a) {
        int object = Contexts.owner(m, a.arg(0));
        if (object < 0) {
            throw WdfBugCheck.stop(m, WdfBugCheck.INVALID_HANDLE, a.arg(0), 0);
        }
        return Objects.handle(m, object);
    }

    /** A type that the object has already is no failure; its address is given all the same. */
    private static long allocateContext(Machine m, Activation a) {
        int object = Objects.row(m, a.arg(0));
        long status = a.arg(1) == 0 ? NtStatus.INVALID_PARAMETER : ObjectAttributes.validate(m, a.arg(1), ObjectAttributes.Parent.FIXED, false, false);
        if (!NtStatus.isSuccess(status)) {
            return status;
        }
        ConfigReader attributes = ConfigReader.of(m, "WDF_OBJECT_ATTRIBUTES", a.arg(1));
        long type = attributes.get("ContextTypeInfo");
        if (type == 0) {
            return NtStatus.OBJECT_NAME_INVALID;
        }
        if (Phase.of(m.state(), object) != Phase.LIVE) {
            return NtStatus.DELETE_PENDING;
        }
        long known = Contexts.address(m.state(), object, type - 1);
        long address = known != 0 ? known : Contexts.add(m, object, attributes);
        if (a.arg(2) != 0) {
            m.memory().store64(a.arg(2), address);
            a.out("Context", address);
        }
        return known != 0 ? NtStatus.OBJECT_NAME_EXISTS : NtStatus.SUCCESS;
    }
}
