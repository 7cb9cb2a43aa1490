package org.dmaworkbench.lang.validation;

import org.dmaworkbench.lang.kmdf.DeviceSettings;
import org.dmaworkbench.lang.kmdf.DmaEnabler;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.types.DeclaredProperties;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.eclipse.emf.ecore.EObject;

/** A DMA enabler's values as WdfDmaEnablerCreate checks them (facts kmdf 1.4, 1.5), and the device's alignment. */
final class EnablerRule implements Rule {
    private static final int PROFILES = 8;

    private final ExpressionTypes types;

    EnablerRule(ExpressionTypes types) {
        this.types = types;
    }

    @Override
    public void check(EObject object, Findings out) {
        switch (object) {
            case DmaEnabler e -> enabler(e, out);
            case DeviceSettings s -> alignment(new DeclaredProperties(s.getProperties()).value("alignment"), out);
            default -> { }
        }
    }

    private void enabler(DmaEnabler e, Findings out) {
        DeclaredProperties p = DeclaredProperties.of(e);
        Expression length = p.value("maximum");
        if (length == null) {
            out.error(IssueCode.D004, e, "'" + e.getName()
                    + "' has no maximum length; WdfDmaEnablerCreate fails with STATUS_INVALID_PARAMETER");
        } else if (is(length, 0)) {
            out.error(IssueCode.D004, length,
                    "The maximum length is 0; WdfDmaEnablerCreate fails with STATUS_INVALID_PARAMETER");
        }
        if (p.value("elements") != null && is(p.value("elements"), 0)) {
            out.error(IssueCode.D005, p.value("elements"),
                    "A limit of 0 elements is ignored by WdfDmaEnablerSetMaximumScatterGatherElements");
        }
        Long profile = types.constant(p.value("profile"));
        if (profile != null && (profile < 1 || profile > PROFILES)) {
            out.error(IssueCode.D012, p.value("profile"), "There is no profile " + profile
                    + "; WdfDmaEnablerCreate fails with STATUS_INVALID_PARAMETER");
        }
        Long version = types.constant(p.value("version"));
        if (version != null && version != 0 && version != 2 && version != 3) {
            out.error(IssueCode.D018, p.value("version"), "There is no version " + version
                    + " of the DMA interface; it is 2 or 3");
        }
    }

    private void alignment(Expression alignment, Findings out) {
        Long mask = types.constant(alignment);
        if (mask != null && (mask < 0 || Long.bitCount(mask + 1) != 1)) {
            out.error(IssueCode.D013, alignment, "The alignment " + mask
                    + " is not a mask of low bits; for a boundary of 16 bytes it is 15");
        }
    }

    private boolean is(Expression e, long value) {
        Long constant = types.constant(e);
        return constant != null && constant == value;
    }
}
