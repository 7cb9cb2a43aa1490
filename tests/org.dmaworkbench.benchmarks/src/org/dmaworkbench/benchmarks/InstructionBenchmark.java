package org.dmaworkbench.benchmarks;

import java.util.concurrent.TimeUnit;
import org.dmaworkbench.machine.model.MachinePackage;
import org.dmaworkbench.sim.RunOptions;
import org.dmaworkbench.sim.Simulation;
import org.dmaworkbench.sim.StopCondition;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A loop of arithmetic, branches and memory access in a callback, beside the same loop in Java. Operations are turns of the loop. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class InstructionBenchmark {
    private static final int TURNS = 1_000_000;

    private final Models model = Models.loop(TURNS);

    /** Runs a request whose handler contains the loop. */
    @Benchmark
    @OperationsPerInvocation(TURNS)
    public long simulated(Counts counts) {
        counts.begin();
        Simulation run = model.simulation(RunOptions.DEFAULT.withMaxInstructionsPerCallback(1_000_000_000));
        run.run(StopCondition.NEVER);
        counts.end();
        long done = run.state().get(MachinePackage.MACHINE, 0, MachinePackage.MACHINE__INSTRUCTIONS);
        if (done < TURNS) {
            throw new IllegalStateException("the loop did not run");
        }
        counts.instructions += done;
        return done;
    }

    /** The loop in Java. */
    @Benchmark
    @OperationsPerInvocation(TURNS)
    public int java(Counts counts) {
        counts.begin();
        int[] table = new int[64];
        int sum = 1;
        for (int i = 0; i < TURNS; i++) {
            sum = sum * 1664525 + table[i & 63];
            if ((sum & 0x80) != 0) {
                sum ^= i << 3;
            }
            table[sum >>> 26] = sum;
        }
        counts.end();
        return sum;
    }
}
