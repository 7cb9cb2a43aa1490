package org.dmaworkbench.lang.validation;

import java.util.List;
import java.util.Set;
import org.dmaworkbench.lang.kmdf.Driver;
import org.dmaworkbench.lang.kmdf.DriverObject;
import org.dmaworkbench.lang.kmdf.FieldProperty;
import org.dmaworkbench.lang.kmdf.Interrupt;
import org.dmaworkbench.lang.kmdf.KmdfPackage;
import org.dmaworkbench.lang.kmdf.LockProperty;
import org.dmaworkbench.lang.kmdf.SpinLock;
import org.dmaworkbench.lang.types.DeclaredProperties;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.lang.types.ReferenceText;
import org.eclipse.emf.ecore.EObject;

/** Interrupts as WdfInterruptCreate checks them when it is called in EvtDriverDeviceAdd (facts kmdf 5.1). */
final class InterruptRule implements Rule {
    private static final String INVALID = "; WdfInterruptCreate fails with STATUS_INVALID_PARAMETER";

    private final ExpressionTypes types;

    InterruptRule(ExpressionTypes types) {
        this.types = types;
    }

    @Override
    public void check(EObject object, Findings out) {
        if (!(object instanceof Interrupt i)) {
            return;
        }
        DeclaredProperties p = DeclaredProperties.of(i);
        Set<String> fields = p.fieldNames();
        if (!fields.contains("EvtInterruptIsr")) {
            out.error(IssueCode.D014, i, "'" + i.getName() + "' has no EvtInterruptIsr" + INVALID,
                    Repair.property("Add EvtInterruptIsr", "EvtInterruptIsr = On" + i.getName() + "Isr;"));
        }
        if (fields.contains("EvtInterruptDpc") && fields.contains("EvtInterruptWorkItem")) {
            out.error(IssueCode.D025, property(p, "EvtInterruptWorkItem"), "'" + i.getName()
                    + "' has both EvtInterruptDpc and EvtInterruptWorkItem" + INVALID,
                    Repair.remove("Remove EvtInterruptWorkItem"));
        }
        for (String resource : List.of("InterruptRaw", "InterruptTranslated")) {
            if (fields.contains(resource)) {
                out.error(IssueCode.D031, property(p, resource), resource + " is for interrupts that are made in "
                        + "EvtDevicePrepareHardware" + INVALID, Repair.remove("Remove " + resource));
            }
        }
        boolean passive = p.has("passive") || DeviceConstraints.field(p, "PassiveHandling") != null;
        if (p.lock() != null) {
            lock(i, p.lock(), passive, out);
        }
        serialization(i, p, passive, out);
    }

    private static void lock(Interrupt i, LockProperty property, boolean passive, Findings out) {
        DriverObject lock = property.getLock();
        if (lock == null || lock.eIsProxy()) {
            return;
        }
        if (passive == lock instanceof SpinLock) {
            out.error(IssueCode.D026, property, passive ? "An interrupt handled at passive level cannot share the spin lock '"
                    + lock.getName() + "'" + INVALID : "An interrupt handled at DIRQL cannot share the wait lock '"
                    + lock.getName() + "'" + INVALID, passive ? Repair.remove("Let it have a lock of its own")
                    : Repair.property("Handle it at passive level", "passive;"));
        }
        if (i.eContainer() instanceof Driver d && d.getElements().indexOf(lock) > d.getElements().indexOf(i)) {
            out.error(IssueCode.D015, property, "'" + i.getName() + "' is created before its lock '" + lock.getName() + "'");
        }
    }

    private void serialization(Interrupt i, DeclaredProperties p, boolean passive, Findings out) {
        boolean automatic = p.says("serialized", false);
        DeviceConstraints device = DeviceConstraints.around(i, types);
        boolean deferredIsPassive = p.fieldNames().contains("EvtInterruptWorkItem")
                || passive && !p.fieldNames().contains("EvtInterruptDpc");
        if (automatic && device.locked() && device.passive() != deferredIsPassive) {
            out.error(IssueCode.D027, p.said("serialized"), "'" + i.getName() + "' cannot take the device's lock in its "
                    + (deferredIsPassive ? "work item" : "DPC") + "; WdfInterruptCreate fails with "
                    + "STATUS_WDF_INCOMPATIBLE_EXECUTION_LEVEL", Repair.remove("Run it without the device's lock"));
        }
        if (!automatic && p.fieldNames().contains("ParentObject")) {
            out.error(IssueCode.D022, property(p, "ParentObject"), "An interrupt that is not serialized has the device as "
                    + "its parent; WdfInterruptCreate fails with STATUS_WDF_PARENT_ASSIGNMENT_NOT_ALLOWED",
                    Repair.remove("Remove ParentObject"));
        }
    }

    private static FieldProperty property(DeclaredProperties p, String name) {
        return p.fields().filter(f -> name.equals(ReferenceText.of(f, KmdfPackage.Literals.FIELD_PROPERTY__FIELD)))
                .findFirst().orElseThrow();
    }
}
