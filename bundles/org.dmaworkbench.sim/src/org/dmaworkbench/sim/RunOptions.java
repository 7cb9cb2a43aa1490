package org.dmaworkbench.sim;

import java.util.List;
import org.dmaworkbench.sim.vm.Limits;

/**
 * How a run is made.
 *
 * @param seed seed of the schedule
 * @param schedule {@code real-time} or {@code seeded}
 * @param maxInstructionsPerCallback instructions after which a callback counts as an endless loop
 * @param maxEvents trace events after which the run is stopped
 * @param maxNesting frames of one execution context
 * @param recordTrace whether the trace is kept
 * @param historyBytes memory for snapshots in bytes; 0 keeps only the first
 * @param script choices to take, by number, before the schedule decides for itself; see {@link Simulation#choices}
 */
public record RunOptions(long seed, String schedule, long maxInstructionsPerCallback, long maxEvents, int maxNesting,
        boolean recordTrace, long historyBytes, List<Integer> script) {
    /** Seed 1, real-time order, the limits of {@link Limits#DEFAULT}, trace recorded, 256 MiB of history. */
    public static final RunOptions DEFAULT = new RunOptions(1, "real-time", Limits.DEFAULT.instructionsPerCallback(),
            Limits.DEFAULT.events(), Limits.DEFAULT.nesting(), true, 256L << 20, List.of());

    /** Returns these options with another seed. */
    public RunOptions withSeed(long value) {
        return new RunOptions(value, schedule, maxInstructionsPerCallback, maxEvents, maxNesting, recordTrace, historyBytes, script);
    }

    /** Returns these options with another schedule. */
    public RunOptions withSchedule(String name) {
        return new RunOptions(seed, name, maxInstructionsPerCallback, maxEvents, maxNesting, recordTrace, historyBytes, script);
    }

    /** Returns these options with or without a trace. */
    public RunOptions withTrace(boolean record) {
        return new RunOptions(seed, schedule, maxInstructionsPerCallback, maxEvents, maxNesting, record, historyBytes, script);
    }

    /** Returns these options with another limit of instructions per callback. */
    public RunOptions withMaxInstructionsPerCallback(long count) {
        return new RunOptions(seed, schedule, count, maxEvents, maxNesting, recordTrace, historyBytes, script);
    }

    /** Returns these options with another amount of memory for snapshots; 0 for a run that nobody will step back in. */
    public RunOptions withHistory(long bytes) {
        return new RunOptions(seed, schedule, maxInstructionsPerCallback, maxEvents, maxNesting, recordTrace, bytes, script);
    }

    /** Returns these options with a list of choices to replay. */
    public RunOptions withScript(List<Integer> choices) {
        return new RunOptions(seed, schedule, maxInstructionsPerCallback, maxEvents, maxNesting, recordTrace, historyBytes, List.copyOf(choices));
    }

    Limits limits() {
        return new Limits(maxInstructionsPerCallback, maxEvents, maxNesting, Limits.DEFAULT.stackBytes());
    }
}
