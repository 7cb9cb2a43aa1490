package org.dmaworkbench.sim.wdf;

/** Status codes in the canonical form of a slot: 32 bits, sign-extended (facts kmdf 0.4). */
public final class NtStatus {
    public static final long SUCCESS = 0;
    public static final long PENDING = 0x103;
    public static final long UNSUCCESSFUL = 0xC0000001;
    public static final long INVALID_PARAMETER = 0xC000000D;
    public static final long INVALID_DEVICE_REQUEST = 0xC0000010;
    public static final long MORE_PROCESSING_REQUIRED = 0xC0000016;
    public static final long BUFFER_TOO_SMALL = 0xC0000023;
    public static final long ACCESS_VIOLATION = 0xC0000005;
    public static final long INVALID_HANDLE = 0xC0000008;
    public static final long INVALID_USER_BUFFER = 0xC00000E8;
    public static final long DELETE_PENDING = 0xC0000056;
    public static final long OBJECT_NAME_INVALID = 0xC0000033;
    public static final long OBJECT_NAME_EXISTS = 0x40000000;
    public static final long INFO_LENGTH_MISMATCH = 0xC0000004;
    public static final long DEVICE_BUSY = 0x80000011;
    public static final long INSUFFICIENT_RESOURCES = 0xC000009A;
    public static final long NOT_SUPPORTED = 0xC00000BB;
    public static final long INTERNAL_ERROR = 0xC00000E5;
    public static final long INVALID_PARAMETER_4 = 0xC00000F2;
    public static final long CANCELLED = 0xC0000120;
    public static final long NO_MORE_ENTRIES = 0x8000001A;
    public static final long NOT_FOUND = 0xC0000225;
    public static final long INVALID_DEVICE_STATE = 0xC0000184;
    public static final long POWER_STATE_INVALID = 0xC00002D3;
    public static final long WDF_INTERNAL_ERROR = 0xC0200201;
    public static final long WDF_PAUSED = 0xC0200203;
    public static final long WDF_BUSY = 0xC0200204;
    public static final long WDF_OBJECT_ATTRIBUTES_INVALID = 0xC0200209;
    public static final long WDF_INCOMPATIBLE_EXECUTION_LEVEL = 0xC020020C;
    public static final long WDF_SYNCHRONIZATION_SCOPE_INVALID = 0xC0200210;
    public static final long WDF_EXECUTION_LEVEL_INVALID = 0xC0200211;
    public static final long WDF_PARENT_NOT_SPECIFIED = 0xC0200212;
    public static final long WDF_TOO_FRAGMENTED = 0xC020020A;
    public static final long WDF_NO_CALLBACK = 0xC020020B;
    public static final long WDF_PARENT_ASSIGNMENT_NOT_ALLOWED = 0xC020020F;
    public static final long WDF_TOO_MANY_TRANSFERS = 0xC0200213;
    public static final long WDF_NOT_ENOUGH_MAP_REGISTERS = 0xC0200214;

    private static final long WDF_FACILITY = 0x020;

    private NtStatus() { }

    /** Returns whether a status is success or information. */
    public static boolean isSuccess(long status) {
        return status >= 0;
    }

    /** Returns whether a status is an error, not only a warning. */
    public static boolean isError(long status) {
        return (status >>> 30 & 3) == 3;
    }

    /**
     * Returns the status an IRP is completed with: codes of the framework do not leave the driver (facts kmdf 4.7). Facts pci9656 S26
     * lets STATUS_WDF_TOO_MANY_TRANSFERS reach the application; kmdf 4.7 is read in the source and wins.
     */
    public static long toIrp(long status) {
        if (isSuccess(status) || (status >>> 16 & 0xFFF) != WDF_FACILITY) {
            return status;
        }
        if (status == WDF_PAUSED || status == WDF_BUSY) {
            return DEVICE_BUSY;
        }
        if (status == WDF_INTERNAL_ERROR) {
            return INTERNAL_ERROR;
        }
        return status == WDF_NOT_ENOUGH_MAP_REGISTERS ? INSUFFICIENT_RESOURCES : INVALID_DEVICE_REQUEST;
    }
}
