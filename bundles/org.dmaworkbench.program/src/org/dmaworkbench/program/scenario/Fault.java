package org.dmaworkbench.program.scenario;

import java.util.Map;
import org.dmaworkbench.program.SourcePosition;

/**
 * Something that goes wrong (facts pci9656 6.7).
 *
 * @param kind which fault
 * @param arguments its arguments by name
 * @param from ns after the start of the device from which it may strike, 0 for the beginning
 * @param event kind of event that it waits for, or "" for none
 * @param count which of these events, from 1
 * @param chance numerator of its probability at each opportunity
 * @param of denominator; 1 of 1 is certain
 * @param times how often it strikes, {@code Long.MAX_VALUE} for always
 * @param at where it stands
 */
public record Fault(FaultKind kind, Map<String, Long> arguments, long from, String event, long count, long chance, long of, long times,
        SourcePosition at) {
    /** Returns an argument, or a default. */
    public long argument(String argument, long otherwise) {
        return arguments.getOrDefault(argument, otherwise);
    }
}
