package org.dmaworkbench.lang.validation;

import java.util.List;
import org.dmaworkbench.lang.kmdf.DeviceSettings;
import org.dmaworkbench.lang.kmdf.Driver;
import org.dmaworkbench.lang.kmdf.DriverObject;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.FieldProperty;
import org.dmaworkbench.lang.kmdf.KmdfPackage;
import org.dmaworkbench.lang.types.DeclaredProperties;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.lang.types.ReferenceText;

/**
 * Level and scope of the callbacks of a driver's device, which its queues and deferred objects inherit (facts kmdf 4.11).
 *
 * @param passive whether they run at PASSIVE_LEVEL
 * @param locked whether a lock of the device serialises them
 */
record DeviceConstraints(boolean passive, boolean locked) {
    private static final long PASSIVE = 2;
    private static final long SCOPE_DEVICE = 2;

    /** Returns those of the driver in which an object is declared. */
    static DeviceConstraints around(DriverObject object, ExpressionTypes types) {
        DeviceSettings device = !(object.eContainer() instanceof Driver d) ? null : d.getElements().stream()
                .filter(DeviceSettings.class::isInstance).map(DeviceSettings.class::cast).findFirst().orElse(null);
        DeclaredProperties p = new DeclaredProperties(device == null ? List.of() : device.getProperties());
        boolean passive = "passive".equals(p.word("execution")) || is(p, "ExecutionLevel", PASSIVE, types);
        boolean locked = "device".equals(p.word("synchronization"))
                || is(p, "SynchronizationScope", SCOPE_DEVICE, types);
        return new DeviceConstraints(passive, locked);
    }

    private static boolean is(DeclaredProperties p, String field, long value, ExpressionTypes types) {
        Long constant = types.constant(field(p, field));
        return constant != null && constant == value;
    }

    /** Returns the value of a field of the configuration, or null. */
    static Expression field(DeclaredProperties p, String name) {
        return p.fields().filter(f -> name.equals(ReferenceText.of(f, KmdfPackage.Literals.FIELD_PROPERTY__FIELD)))
                .map(FieldProperty::getValue).findFirst().orElse(null);
    }
}
