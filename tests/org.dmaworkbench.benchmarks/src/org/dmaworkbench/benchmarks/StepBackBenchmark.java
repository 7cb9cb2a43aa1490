package org.dmaworkbench.benchmarks;

import java.util.concurrent.TimeUnit;
import org.dmaworkbench.sim.RunOptions;
import org.dmaworkbench.sim.Simulation;
import org.dmaworkbench.sim.StopCondition;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Steps of one tick back from event 100 000 and later, each from a position where the run has not been before. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class StepBackBenchmark {
    private static final int EVENT = 100_000;
    private static final int LAST_EVENT = 300_000;
    private static final int STRIDE = 101;

    private final Models model = Models.requests(4_000);
    private Simulation run;

    /** Goes on a little; in the beginning, or near the end of the requests, starts a new run. */
    @Setup(Level.Invocation)
    public void forward() {
        if (run == null || run.trace().size() > LAST_EVENT) {
            run = model.simulation(RunOptions.DEFAULT);
            while (run.trace().size() < EVENT) {
                forward(1_000);
            }
        }
        forward(STRIDE);
    }

    private void forward(long ticks) {
        run.run(StopCondition.tick(run.tick() + ticks));
        if (run.ended()) {
            throw new IllegalStateException("the run has only " + run.trace().size() + " events");
        }
    }

    /** Steps back by one tick, as the debugger does. */
    @Benchmark
    public long back() {
        run.goTo(run.tick() - 1);
        return run.tick();
    }
}
