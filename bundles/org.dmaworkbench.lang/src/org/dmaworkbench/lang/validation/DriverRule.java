package org.dmaworkbench.lang.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dmaworkbench.lang.kmdf.DeviceSettings;
import org.dmaworkbench.lang.kmdf.Driver;
import org.dmaworkbench.lang.kmdf.DriverContext;
import org.dmaworkbench.lang.kmdf.DriverElement;
import org.dmaworkbench.lang.kmdf.DriverObject;
import org.dmaworkbench.lang.kmdf.FieldProperty;
import org.dmaworkbench.lang.kmdf.HardwareClause;
import org.dmaworkbench.lang.kmdf.KmdfPackage;
import org.dmaworkbench.lang.kmdf.Property;
import org.dmaworkbench.lang.kmdf.TranslationUnit;
import org.dmaworkbench.lang.kmdf.ValueProperty;
import org.dmaworkbench.lang.kmdf.WordProperty;
import org.dmaworkbench.lang.types.DeclaredProperties;
import org.dmaworkbench.lang.types.ReferenceText;
import org.eclipse.emf.ecore.EObject;

/**
 * The driver block as a whole: hardware (D001), contexts (D003), properties said twice (D002), one driver
 * (D019).
 */
final class DriverRule implements Rule {
    @Override
    public void check(EObject object, Findings out) {
        switch (object) {
            case Driver d -> driver(d, out);
            case DeviceSettings s -> once(s.getProperties(), out);
            case DriverObject o -> once(DeclaredProperties.of(o).all(), out);
            default -> { }
        }
    }

    private static void driver(Driver d, Findings out) {
        if (d.getElements().stream().noneMatch(HardwareClause.class::isInstance)) {
            out.error(IssueCode.D001, d, "The driver '" + d.getName() + "' does not say which hardware it drives",
                    Repair.property("Drive the PCI 9656", "hardware PCI9656;"));
        }
        Set<String> owners = new HashSet<>();
        for (DriverElement e : d.getElements()) {
            if (e instanceof DriverContext c && !owners.add(c.getOwner() == null ? "device" : c.getOwner())) {
                out.error(IssueCode.D003, c, "The " + (c.getOwner() == null ? "device" : c.getOwner())
                        + " has a second context, '" + c.getName() + "'", Repair.remove("Remove the context " + c.getName()));
            }
        }
        if (d.eContainer() instanceof TranslationUnit unit && unit.getElements().stream()
                .filter(Driver.class::isInstance).findFirst().orElse(d) != d) {
            out.error(IssueCode.D019, d, "The file has a second driver, '" + d.getName() + "'", Repair.remove("Remove the driver " + d.getName()));
        }
    }

    private static void once(List<Property> properties, Findings out) {
        Set<String> seen = new HashSet<>();
        for (Property p : properties) {
            String name = switch (p) {
                case WordProperty w -> w.getWord().matches("sequential|parallel|manual") ? "dispatch" : w.getWord();
                case ValueProperty v -> v.getWord();
                case FieldProperty f -> ReferenceText.of(f, KmdfPackage.Literals.FIELD_PROPERTY__FIELD);
                default -> null;
            };
            if (name != null && !name.isEmpty() && !seen.add(name)) {
                out.error(IssueCode.D002, p, "dispatch".equals(name) ? "The queue's way of dispatching is said twice"
                        : "'" + name + "' is said twice", Repair.remove("Remove the second '" + name + "'"));
            }
        }
    }
}
