package org.dmaworkbench.lang.validation;

import java.util.Set;
import org.dmaworkbench.lang.kmdf.DeviceSettings;
import org.dmaworkbench.lang.kmdf.DmaEnabler;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.types.DeclaredProperties;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.eclipse.emf.ecore.EObject;

/** A DMA enabler's values as WdfDmaEnablerCreate checks them (facts kmdf 1.4, 1.5), and the device's alignment. */
final class EnablerRule implements Rule {
    private static final int PROFILES = 8;
    private static final int FIRST_SYSTEM_PROFILE = 7;
    private static final int LATEST = 3;
    private static final long MAXULONG = 0xFFFF_FFFFL;
    private static final int NARROW = 32;
    private static final int REQUIRE_SINGLE_TRANSFER = 2;
    /** Packet64, ScatterGather64, ScatterGather64Duplex. */
    private static final Set<Long> WIDE = Set.of(3L, 4L, 6L);
    private static final Repair SCATTER_GATHER = Repair.replace("Use WdfDmaProfileScatterGather", "WdfDmaProfileScatterGather");

    private final ExpressionTypes types;

    EnablerRule(ExpressionTypes types) {
        this.types = types;
    }

    @Override
    public void check(EObject object, Findings out) {
        switch (object) {
            case DmaEnabler e -> enabler(e, out);
            case DeviceSettings s -> Alignment.check(new DeclaredProperties(s.getProperties()).value("alignment"), types, out);
            default -> { }
        }
    }

    private void enabler(DmaEnabler e, Findings out) {
        DeclaredProperties p = DeclaredProperties.of(e);
        Expression length = p.value("maximum");
        if (length == null) {
            out.error(IssueCode.D004, e, "'" + e.getName()
                    + "' has no maximum length; WdfDmaEnablerCreate fails with STATUS_INVALID_PARAMETER",
                    Repair.property("Add a maximum length", "maximum length 65536;"));
        } else if (is(length, 0)) {
            out.error(IssueCode.D004, length,
                    "The maximum length is 0; WdfDmaEnablerCreate fails with STATUS_INVALID_PARAMETER",
                    Repair.replace("Allow 64 KiB", "65536"));
        } else if (exceeds(length, MAXULONG)) {
            out.warning(IssueCode.D030, length, "WdfDmaEnablerCreate keeps only the low 32 bits of the maximum length",
                    Repair.replace("Use the largest maximum length", "0xFFFFFFFF"));
        }
        if (p.value("elements") != null && is(p.value("elements"), 0)) {
            out.error(IssueCode.D005, p.value("elements"),
                    "A limit of 0 elements is ignored by WdfDmaEnablerSetMaximumScatterGatherElements",
                    Repair.replace("Use 1 element", "1"));
        }
        Long profile = types.constant(p.value("profile"));
        if (profile != null && (profile < 1 || profile > PROFILES)) {
            out.error(IssueCode.D012, p.value("profile"), "There is no profile " + profile
                    + "; WdfDmaEnablerCreate fails with STATUS_INVALID_PARAMETER", SCATTER_GATHER);
        } else if (profile != null && profile >= FIRST_SYSTEM_PROFILE) {
            out.error(IssueCode.D021, p.value("profile"), "A system profile is for the DMA controller of the board; the "
                    + "device simulated here is a bus master", SCATTER_GATHER);
        }
        version(p, profile, out);
    }

    /** Version, address width and flags contradict each other in ways of facts kmdf 1.2. */
    private void version(DeclaredProperties p, Long profile, Findings out) {
        Expression written = p.value("version") != null ? p.value("version") : DeviceConstraints.field(p, "WdmDmaVersionOverride");
        Long version = types.constant(written);
        if (version != null && version == 1) {
            out.error(IssueCode.D018, written, "There is no version 1 of the DMA interface; WdfDmaEnablerCreate fails with "
                    + "STATUS_INVALID_PARAMETER", Repair.replace("Use version 3", "3"));
        } else if (version != null && (version < 0 || version > LATEST)) {
            out.error(IssueCode.D018, written, "There is no version " + version + " of the DMA interface; it is 2 or 3",
                    Repair.replace("Use version 3", "3"));
        }
        boolean old = written == null || version != null && (version == 0 || version == 2);
        Expression width = DeviceConstraints.field(p, "AddressWidthOverride");
        if (exceeds(width, NARROW) && profile != null && !WIDE.contains(profile)) {
            out.error(IssueCode.D030, width, "A 32-bit profile cannot have addresses of more than 32 bits; "
                    + "WdfDmaEnablerCreate fails with STATUS_INVALID_PARAMETER", Repair.replace("Use 32 bits", "32"));
        } else if (exceeds(width, 0) && written != null && old && version != 0) {
            out.error(IssueCode.D030, width, "An address width needs version 3; WdfDmaEnablerCreate fails with "
                    + "STATUS_INVALID_PARAMETER", Repair.replace("Override no width", "0"));
        }
        Expression flags = DeviceConstraints.field(p, "Flags");
        Long bits = types.constant(flags);
        if (bits != null && (bits & REQUIRE_SINGLE_TRANSFER) != 0 && old && !exceeds(width, 0)) {
            out.error(IssueCode.D030, flags, "WDF_DMA_ENABLER_CONFIG_REQUIRE_SINGLE_TRANSFER needs version 3; "
                    + "WdfDmaEnablerCreate fails with STATUS_INVALID_PARAMETER", written == null
                    ? Repair.property("Use version 3", "version 3;") : Repair.replace("Leave the flag out", "" + (bits & ~REQUIRE_SINGLE_TRANSFER)));
        }
    }

    private boolean exceeds(Expression e, long limit) {
        Long constant = types.constant(e);
        return constant != null && constant > limit;
    }

    private boolean is(Expression e, long value) {
        Long constant = types.constant(e);
        return constant != null && constant == value;
    }
}
