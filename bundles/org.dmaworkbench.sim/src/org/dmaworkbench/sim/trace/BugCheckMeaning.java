package org.dmaworkbench.sim.trace;

import java.util.List;

/**
 * What a bug check and its four parameters say, in the words of a debugger's first look. Addresses and handles keep their numbers, so that
 * their lines only say what they are (facts kmdf 0.4).
 *
 * @param cause the bug check in a sentence
 * @param parameters the four parameters, "" for one that says nothing
 */
record BugCheckMeaning(String cause, List<String> parameters) {
    private static final List<String> WDF = List.of("", "POWER_ROUTINE_TIMED_OUT", "RECURSIVE_LOCK", "VERIFIER_FATAL_ERROR", "REQUIRED_PARAMETER_IS_NULL",
            "INVALID_HANDLE", "REQUEST_FATAL_ERROR", "OBJECT_ERROR", "DMA_FATAL_ERROR", "INVALID_INTERRUPT", "QUEUE_FATAL_ERROR", "INVALID_LOCK_OPERATION",
            "PNP_FATAL_ERROR", "POWER_MULTIPLE_PPO", "VERIFIER_IRQL_MISMATCH", "VERIFIER_CRITICAL_REGION_MISMATCH", "API_UNAVAILABLE");
    private static final List<String> REQUEST = List.of("", "no stack location is left", "there is no IRP", "it was sent already",
            "Information is more than the buffer has", "it is in no queue");
    private static final String ACCESS = "0: read, 1: write, 8: execute";

    /** Explains a bug check event. */
    static BugCheckMeaning of(TraceCursor at) {
        long p1 = at.arg(2);
        return switch ((int) at.arg(0)) {
            case 0x10D -> wdf((int) p1, at.arg(3), at.arg(4));
            case 0xD1 -> new BugCheckMeaning("Code at DISPATCH_LEVEL or above touched memory that cannot be had there.",
                    List.of("address that was touched", "IRQL", ACCESS, "function that touched it"));
            case 0x0A -> new BugCheckMeaning("The kernel was called at too high an IRQL.", List.of("", "IRQL", "", ""));
            case 0x50 -> new BugCheckMeaning("A kernel address that must always be there is not.",
                    List.of("address that was touched", ACCESS, "function that touched it", ""));
            case 0xBE -> new BugCheckMeaning("Memory that is read-only was written.", List.of("address that was written", "", "", ""));
            case 0x1E, 0x7E, 0x3B -> new BugCheckMeaning("Nobody handled an exception of the driver's code.",
                    List.of("exception code", "function in which it came", "", ""));
            case 0x7F -> new BugCheckMeaning("The kernel stack is exhausted.", List.of("8: double fault", "", "", ""));
            case 0xC2 -> pool((int) p1);
            case 0x1A -> new BugCheckMeaning("The memory manager was misused.", List.of("kind of misuse", "address", "", ""));
            default -> new BugCheckMeaning("", List.of("", "", "", ""));
        };
    }

    private static BugCheckMeaning wdf(int code, long p2, long p3) {
        String name = code > 0 && code < WDF.size() ? WDF.get(code) : "";
        return switch (code) {
            case 8 -> new BugCheckMeaning("A DMA transaction was used in a state that does not allow it.",
                    List.of(name, "the transaction", "its state: " + TraceNames.transactionState(p3), "driver globals"));
            case 2 -> new BugCheckMeaning("A lock was acquired by its owner.", List.of(name, "the object of the lock", "", "driver globals"));
            case 3 -> new BugCheckMeaning("A request was completed while something still refers to it.",
                    List.of(name, "the request", "references that are left", "driver globals"));
            case 4 -> new BugCheckMeaning("A pointer that must be given is NULL.", List.of(name, "", "", "driver globals"));
            case 5 -> new BugCheckMeaning("A handle is NULL, of another type, or of an object that is gone.",
                    List.of(name, "the handle", "kind that was expected", "driver globals"));
            case 6 -> new BugCheckMeaning("A request cannot be handled as the driver wants.",
                    List.of(name, p2 > 0 && p2 < REQUEST.size() ? REQUEST.get((int) p2) : "", "the request", "driver globals"));
            case 7 -> new BugCheckMeaning("An object was dereferenced instead of deleted.", List.of(name, "the object", "", "driver globals"));
            case 0xA -> new BugCheckMeaning("A queue was told to stop, drain or purge while it was doing so.", List.of(name, "the queue", "", "driver globals"));
            case 0xB -> new BugCheckMeaning("A lock was used wrongly.",
                    List.of(name, "the object", p3 == 0 ? "0: it has no lock" : "1: released by who does not own it", "driver globals"));
            default -> new BugCheckMeaning("The driver broke a contract of the framework.", List.of(name, "", "", "driver globals"));
        };
    }

    private static BugCheckMeaning pool(int code) {
        return new BugCheckMeaning("Pool memory was freed wrongly.", List.of(switch (code) {
            case 7 -> "freed twice";
            case 0xA -> "freed with another tag";
            default -> "no address of pool memory";
        }, "address", "", ""));
    }
}
