package org.dmaworkbench.lang.validation;

import java.util.Set;
import org.dmaworkbench.lang.kmdf.CommonBuffer;
import org.dmaworkbench.lang.kmdf.DriverObject;
import org.dmaworkbench.lang.kmdf.FieldProperty;
import org.dmaworkbench.lang.kmdf.KmdfPackage;
import org.dmaworkbench.lang.kmdf.Queue;
import org.dmaworkbench.lang.kmdf.Timer;
import org.dmaworkbench.lang.kmdf.Transaction;
import org.dmaworkbench.lang.types.DeclaredProperties;
import org.dmaworkbench.lang.types.ReferenceText;
import org.eclipse.emf.ecore.EObject;

/** Members of WDF_OBJECT_ATTRIBUTES that the create function of an object does not let its caller set (facts kmdf 4.12). */
final class AttributesRule implements Rule {
    private static final Set<String> CHECKED = Set.of("ExecutionLevel", "SynchronizationScope", "ParentObject");

    @Override
    public void check(EObject object, Findings out) {
        if (object instanceof DriverObject o) {
            DeclaredProperties.of(o).fields().forEach(f -> field(o, f, out));
        }
    }

    private static void field(DriverObject object, FieldProperty property, Findings out) {
        String name = ReferenceText.of(property, KmdfPackage.Literals.FIELD_PROPERTY__FIELD);
        if (!CHECKED.contains(name)) {
            return;
        }
        String status = switch (name) {
            case "ExecutionLevel" -> object instanceof Queue || object instanceof Timer ? null
                    : "STATUS_WDF_EXECUTION_LEVEL_INVALID";
            case "SynchronizationScope" -> object instanceof Queue ? null : "STATUS_WDF_SYNCHRONIZATION_SCOPE_INVALID";
            default -> switch (object) {
                case Transaction t -> "STATUS_WDF_PARENT_ASSIGNMENT_NOT_ALLOWED";
                case CommonBuffer b -> "STATUS_WDF_PARENT_ASSIGNMENT_NOT_ALLOWED";
                default -> null;
            };
        };
        if (status != null) {
            out.error(IssueCode.D022, property, "'" + object.getName() + "' cannot have '" + name + "'"
                    + "; its create function fails with " + status, Repair.remove("Remove " + name));
        }
    }
}
