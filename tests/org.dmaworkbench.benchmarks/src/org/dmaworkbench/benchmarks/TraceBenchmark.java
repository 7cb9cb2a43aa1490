package org.dmaworkbench.benchmarks;

import java.util.concurrent.TimeUnit;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.trace.Trace;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Appending events to a trace: register writes with four arguments. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class TraceBenchmark {
    private static final int EVENTS = 100_000;

    private final Trace trace = new Trace(true);

    /** Appends events and takes them back, so that memory stays bounded. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long emit() {
        for (int i = 0; i < EVENTS; i++) {
            trace.stamp().t = i;
            trace.emit(Kind.REG_WRITE, i, 0, 0x80, 32, 0x20643);
        }
        long size = trace.size();
        trace.truncate(0);
        return size;
    }
}
