package org.dmaworkbench.sim.trace;

import java.util.List;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.program.scenario.Scenario;

/**
 * Everything a reader needs to turn the numbers of a trace into names.
 *
 * @param program what ran
 * @param scenario under which it ran
 * @param trace the record
 * @param places source places
 * @param registers the device's registers
 * @param statuses status names
 * @param values values by C type
 */
public record TraceNames(Program program, Scenario scenario, Trace trace, Places places, RegisterMap registers,
        StatusNames statuses, Values values) {
    private static final List<String> STATES = List.of("Invalid", "Created", "Reserved", "Initialized", "Transfer",
            "TransferCompleted", "TransferFailed", "Released", "Deleted");
    private static final List<String> REQUESTS = List.of("read", "write", "ioctl", "create", "internal ioctl");
    private static final List<String> VERDICTS = List.of("pass", "fail", "error");

    /** Makes the names for one run. */
    public static TraceNames of(Program program, Scenario scenario, Trace trace) {
        StatusNames statuses = new StatusNames(program);
        return new TraceNames(program, scenario, trace, new Places(program, scenario), new RegisterMap(program.hardware()),
                statuses, new Values(program, trace, statuses));
    }

    /** Returns the name of a DMA transaction's state (facts kmdf 2.2). */
    public static String transactionState(long state) {
        return word(STATES, state);
    }

    /** Returns what a request asks, as {@code read} or {@code internal ioctl}. */
    public static String requestType(long type) {
        return word(REQUESTS, type);
    }

    /** Returns {@code read} or {@code write}. */
    public static String direction(long direction) {
        return word(REQUESTS, direction);
    }

    /** Returns {@code pass}, {@code fail} or {@code error}. */
    public static String verdict(long verdict) {
        return word(VERDICTS, verdict);
    }

    /** Returns the name of an IRQL. */
    public static String irql(int irql) {
        return switch (irql) {
            case 0 -> "PASSIVE";
            case 1 -> "APC";
            case 2 -> "DISPATCH";
            case 31 -> "HIGH";
            default -> "DIRQL";
        };
    }

    private static String word(List<String> words, long i) {
        return i >= 0 && i < words.size() ? words.get((int) i) : Long.toString(i);
    }
}
