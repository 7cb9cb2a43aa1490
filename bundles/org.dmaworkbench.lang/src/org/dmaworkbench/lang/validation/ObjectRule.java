package org.dmaworkbench.lang.validation;

import java.util.List;
import org.dmaworkbench.lang.kmdf.CommonBuffer;
import org.dmaworkbench.lang.kmdf.DmaEnabler;
import org.dmaworkbench.lang.kmdf.Driver;
import org.dmaworkbench.lang.kmdf.DriverElement;
import org.dmaworkbench.lang.kmdf.DriverObject;
import org.dmaworkbench.lang.kmdf.EnablerProperty;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.Transaction;
import org.dmaworkbench.lang.types.DeclaredProperties;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.eclipse.emf.ecore.EObject;

/** Common buffers and transactions as their create functions check them (facts kmdf 1.6, 2.1). */
final class ObjectRule implements Rule {
    private final ExpressionTypes types;

    ObjectRule(ExpressionTypes types) {
        this.types = types;
    }

    @Override
    public void check(EObject object, Findings out) {
        switch (object) {
            case CommonBuffer b -> {
                enabler(b, out);
                length(b, out);
                Alignment.check(DeclaredProperties.of(b).value("alignment"), types, out);
            }
            case Transaction t -> enabler(t, out);
            default -> { }
        }
    }

    private void length(CommonBuffer b, Findings out) {
        Expression length = DeclaredProperties.of(b).value("length");
        Long value = types.constant(length);
        if (length == null || value != null && value == 0) {
            out.error(IssueCode.D006, length == null ? b : length, "'" + b.getName()
                    + "' has no length; WdfCommonBufferCreate fails with STATUS_INVALID_PARAMETER",
                    length == null ? Repair.property("Give it the length of a page", "length 4096;")
                    : Repair.replace("Give it the length of a page", "4096"));
        }
    }

    private static void enabler(DriverObject object, Findings out) {
        EnablerProperty property = DeclaredProperties.of(object).enabler();
        List<DriverElement> all = object.eContainer() instanceof Driver d ? d.getElements() : List.of();
        List<DmaEnabler> enablers = all.stream().filter(DmaEnabler.class::isInstance).map(DmaEnabler.class::cast)
                .toList();
        if (property == null && enablers.size() != 1) {
            out.error(IssueCode.D016, object, "'" + object.getName()
                    + "' does not say which DMA enabler it is made from", enablers.stream().map(e ->
                    Repair.property("Make it from " + e.getName(), "enabler " + e.getName() + ";")).toArray(Repair[]::new));
            return;
        }
        DmaEnabler enabler = property == null ? enablers.get(0) : property.getEnabler();
        if (enabler != null && !enabler.eIsProxy() && all.indexOf(enabler) > all.indexOf(object)) {
            out.error(IssueCode.D015, object, "'" + object.getName() + "' is created before its enabler '"
                    + enabler.getName() + "'");
        }
    }
}
