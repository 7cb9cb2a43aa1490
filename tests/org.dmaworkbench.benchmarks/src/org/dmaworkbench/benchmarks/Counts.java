package org.dmaworkbench.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What an iteration did, and the processor time it took in the measuring thread: runs of milliseconds and more would
 * otherwise measure whatever else the machine is doing.
 */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class Counts {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Program instructions executed. */
    public long instructions;
    /** Trace events, kept or only counted. */
    public long events;
    /** Calls of the benchmark. */
    public long calls;
    /** Processor time in ns. */
    public long cpu;
    private long began;

    /** Begins an iteration. */
    @Setup(Level.Iteration)
    public void clear() {
        instructions = 0;
        events = 0;
        calls = 0;
        cpu = 0;
    }

    /** Begins a call. */
    void begin() {
        began = THREADS.getCurrentThreadCpuTime();
    }

    /** Ends a call. */
    void end() {
        cpu += THREADS.getCurrentThreadCpuTime() - began;
        calls++;
    }
}
