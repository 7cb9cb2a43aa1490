package org.dmaworkbench.benchmarks;

import java.util.concurrent.TimeUnit;
import org.dmaworkbench.sim.RunOptions;
import org.dmaworkbench.sim.Simulation;
import org.dmaworkbench.sim.StopCondition;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Requests of the example driver from arrival to completion: queue, transaction, registers, descriptors, interrupt, DPC. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class EventBenchmark {
    private final Models model = Models.requests(600);

    /** Whether events are kept. */
    @Param({"true", "false"})
    public boolean trace;

    /** Runs all requests; counts events. */
    @Benchmark
    public Simulation run(Counts counts) {
        counts.begin();
        Simulation run = model.simulation(RunOptions.DEFAULT.withTrace(trace));
        run.run(StopCondition.NEVER);
        counts.end();
        if (run.trace().size() < 600) {
            throw new IllegalStateException("the requests did not run");
        }
        counts.events += run.trace().size();
        return run;
    }
}
