package org.dmaworkbench.benchmarks;

import java.util.concurrent.TimeUnit;
import org.dmaworkbench.sim.RunOptions;
import org.dmaworkbench.sim.Simulation;
import org.dmaworkbench.sim.StopCondition;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Steps of one tick back from event 100 000. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class StepBackBenchmark {
    private static final int EVENT = 100_000;

    private Simulation run;
    private long tick;

    /** Runs until the trace has so many events. */
    @Setup
    public void run() {
        run = Models.requests(4_000).simulation(RunOptions.DEFAULT);
        long step = 1_000;
        while (run.trace().size() < EVENT) {
            run.run(StopCondition.tick(run.tick() + step));
            if (run.ended()) {
                throw new IllegalStateException("the run has only " + run.trace().size() + " events");
            }
        }
        tick = run.tick();
    }

    /** Steps back by one tick, as the debugger does. */
    @Benchmark
    public long back() {
        tick--;
        run.goTo(tick);
        return run.tick();
    }
}
