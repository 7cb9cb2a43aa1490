package org.dmaworkbench.machine;

/**
 * An access that simulated memory refused. Thrown by {@link Memory} and turned into a simulated bug check by the virtual
 * machine; it carries no stack trace and there is one per memory, so its fields are valid until the next fault.
 */
public final class MemoryFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why an access was refused. */
    public enum Reason {
        /** Address in the first 64 KiB. */
        NULL_POINTER,
        /** No region was ever there. */
        UNMAPPED,
        /** Beyond the end, or before the start, of the region that is nearest. */
        OUT_OF_BOUNDS,
        /** The region was freed. */
        FREED,
        /** A write to read-only memory. */
        READ_ONLY,
        /** Pageable memory at DISPATCH_LEVEL or above. */
        PAGEABLE
    }

    private Reason reason = Reason.UNMAPPED;
    private long address;
    private int bytes;
    private boolean write;
    private int region = -1;
    private transient String regionText = "";

    MemoryFault() {
        super(null, null, false, false);
    }

    MemoryFault set(Reason why, long where, int size, boolean isWrite, int nearest, String text) {
        reason = why;
        address = where;
        bytes = size;
        write = isWrite;
        region = nearest;
        regionText = text;
        return this;
    }

    /** Returns why the access was refused. */
    public Reason reason() {
        return reason;
    }

    /** Returns the virtual address of the access. */
    public long address() {
        return address;
    }

    /** Returns the size of the access in bytes. */
    public int bytes() {
        return bytes;
    }

    /** Returns whether it was a write. */
    public boolean write() {
        return write;
    }

    /** Returns the row of the region it missed or met, or -1. */
    public int region() {
        return region;
    }

    @Override public String getMessage() {
        String access = (write ? "write of " : "read of ") + bytes + (bytes == 1 ? " byte at 0x" : " bytes at 0x") + String.format("%016X", address);
        return access + ": " + switch (reason) {
            case NULL_POINTER -> "null pointer";
            case UNMAPPED -> "no memory there";
            case OUT_OF_BOUNDS -> "outside of " + regionText;
            case FREED -> "use after free of " + regionText;
            case READ_ONLY -> "read-only " + regionText;
            case PAGEABLE -> "pageable " + regionText + " at DISPATCH_LEVEL or above";
        };
    }
}
