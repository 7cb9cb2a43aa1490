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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Reads through a queue and a DMA transaction of a small driver that needs no device: it completes each transfer where it is programmed. What is
 * measured is framework and HAL. Each parameter grows while the others stay.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class RequestBenchmark {
    private static final int REQUESTS = 2_000;

    /** Bytes, map registers, queues, requests outstanding at a time: one line of the table each. */
    @Param({"4096 17 1 1", "131072 33 1 1", "4096 129 1 1", "4096 1025 1 1", "4096 17 8 1", "4096 17 64 1", "4096 17 1 16", "4096 17 1 256"})
    public String shape;

    private RequestModel model;

    @Setup public void compile() {
        String[] s = shape.split(" ");
        model = RequestModel.of(Integer.parseInt(s[0]), Integer.parseInt(s[1]), Integer.parseInt(s[2]), Integer.parseInt(s[3]));
    }

    /** Runs all requests; counts them. */
    @Benchmark
    public Simulation run(Counts counts) {
        counts.begin();
        Simulation run = model.simulation(REQUESTS, RunOptions.DEFAULT.withTrace(false).withHistory(0));
        run.run(StopCondition.NEVER);
        counts.end();
        if (!run.verdict().passes()) {
            throw new IllegalStateException(run.verdict().message());
        }
        counts.events += REQUESTS;
        return run;
    }
}
