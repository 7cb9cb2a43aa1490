package org.dmaworkbench.sim.wdf;

import org.dmaworkbench.sim.vm.Machine;

/** WDF_OBJECT_ATTRIBUTES as create functions validate them before they look at anything else. */
public final class ObjectAttributes {
    /** What a create function lets its caller set. */
    public enum Parent {
        /** The parent is fixed. */
        FIXED,
        /** A parent may be given. */
        ALLOWED,
        /** A parent must be given. */
        REQUIRED
    }

    private static final long INHERIT = 1;

    private ObjectAttributes() { }

    /**
     * Returns STATUS_SUCCESS or why the attributes are refused.
     *
     * @param address of the structure, 0 for none
     * @param levels whether ExecutionLevel may be set
     * @param scopes whether SynchronizationScope may be set
     */
    public static long validate(Machine m, long address, Parent parent, boolean levels, boolean scopes) {
        if (address == 0) {
            return parent == Parent.REQUIRED ? NtStatus.WDF_PARENT_NOT_SPECIFIED : NtStatus.SUCCESS;
        }
        ConfigReader attributes = ConfigReader.of(m, "WDF_OBJECT_ATTRIBUTES", address);
        if (!attributes.sizeMatches()) {
            return NtStatus.INFO_LENGTH_MISMATCH;
        }
        boolean given = attributes.get("ParentObject") != 0;
        if (given && parent == Parent.FIXED) {
            return NtStatus.WDF_PARENT_ASSIGNMENT_NOT_ALLOWED;
        }
        if (!given && parent == Parent.REQUIRED) {
            return NtStatus.WDF_PARENT_NOT_SPECIFIED;
        }
        long level = attributes.get("ExecutionLevel");
        if (level < INHERIT || level > Constraints.DISPATCH || !levels && level != INHERIT) {
            return NtStatus.WDF_EXECUTION_LEVEL_INVALID;
        }
        long scope = attributes.get("SynchronizationScope");
        if (scope < INHERIT || scope > Constraints.SCOPE_NONE || !scopes && scope != INHERIT) {
            return NtStatus.WDF_SYNCHRONIZATION_SCOPE_INVALID;
        }
        boolean sized = attributes.get("ContextSizeOverride") != 0;
        return sized && attributes.get("ContextTypeInfo") == 0 ? NtStatus.WDF_OBJECT_ATTRIBUTES_INVALID : NtStatus.SUCCESS;
    }

    /** Returns the row of the parent that valid attributes name, or of {@code otherwise} if they name none. */
    public static int parent(Machine m, long address, int otherwise) {
        long handle = address == 0 ? 0 : ConfigReader.of(m, "WDF_OBJECT_ATTRIBUTES", address).get("ParentObject");
        return handle == 0 ? otherwise : Objects.row(m, handle);
    }

    /** Returns the execution level in the attributes. */
    public static long level(Machine m, long address) {
        return address == 0 ? INHERIT : ConfigReader.of(m, "WDF_OBJECT_ATTRIBUTES", address).get("ExecutionLevel");
    }
}
