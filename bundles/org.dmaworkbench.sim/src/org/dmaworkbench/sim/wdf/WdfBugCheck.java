package org.dmaworkbench.sim.wdf;

import org.dmaworkbench.sim.rules.object.BC0xA;
import org.dmaworkbench.sim.rules.object.BC0xB;
import org.dmaworkbench.sim.rules.object.BC2;
import org.dmaworkbench.sim.rules.object.BC3;
import org.dmaworkbench.sim.rules.object.BC4;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.View;

/** Bug check 10Dh WDF_VIOLATION with its sub-codes (facts kmdf 0.3, 0.4). */
public final class WdfBugCheck {
    /** The bug check's code. */
    public static final long WDF_VIOLATION = 0x10D;
    public static final int RECURSIVE_LOCK = 2;
    public static final int VERIFIER_FATAL_ERROR = 3;
    public static final int REQUIRED_PARAMETER_IS_NULL = 4;
    public static final int INVALID_HANDLE = 5;
    public static final int REQUEST_FATAL_ERROR = 6;
    public static final int OBJECT_ERROR = 7;
    public static final int DMA_FATAL_ERROR = 8;
    public static final int QUEUE_FATAL_ERROR = 0xA;
    public static final int INVALID_LOCK_OPERATION = 0xB;
    private static final long IRQL_NOT_LESS_OR_EQUAL = 0xD1;

    private static final String[] WHY = {
        "", "a power callback did not return in time", "a lock was acquired recursively", "a request was completed while it is in use",
        "a required parameter is NULL", "a handle is not valid", "a fatal error in a request", "an object was dereferenced too often",
        "a DMA transaction was used in the wrong state", "", "a fatal error in a queue", "a lock was used wrongly",
    };

    private WdfBugCheck() { }

    /** Stops the machine with bug check 10Dh. Does not return normally; throw what it returns. */
    public static RuntimeException stop(Machine m, int subCode, long parameter2, long parameter3) {
        String call = View.libraryCall(m);
        switch (subCode) {
            case RECURSIVE_LOCK -> BC2.broken(m, parameter2);
            case VERIFIER_FATAL_ERROR -> BC3.broken(m, parameter2, parameter3);
            case REQUIRED_PARAMETER_IS_NULL -> BC4.broken(m, call);
            case INVALID_HANDLE -> InvalidHandle.report(m, call, parameter2);
            case QUEUE_FATAL_ERROR -> BC0xA.broken(m, call, parameter2);
            case INVALID_LOCK_OPERATION -> BC0xB.broken(m, call, parameter2);
            default -> { }
        }
        return m.bugCheck(WDF_VIOLATION, "WDF_VIOLATION", subCode, parameter2, parameter3, 0, WHY[subCode]);
    }

    /** Bug check 8: a transaction was used in a state that does not allow it. */
    public static RuntimeException dma(Machine m, long transactionHandle, long state) {
        return stop(m, DMA_FATAL_ERROR, transactionHandle, state);
    }

    /** The framework itself would dereference NULL (marked CRASH in facts kmdf). */
    public static RuntimeException crash(Machine m) {
        return m.bugCheck(IRQL_NOT_LESS_OR_EQUAL, "DRIVER_IRQL_NOT_LESS_OR_EQUAL", 0, m.irql(), 0, 0, "the framework would dereference a null pointer");
    }

    /** Stops with sub-code 4 if a required pointer is NULL. */
    public static void required(Machine m, long pointer) {
        if (pointer == 0) {
            throw stop(m, REQUIRED_PARAMETER_IS_NULL, 0, 0);
        }
    }
}
