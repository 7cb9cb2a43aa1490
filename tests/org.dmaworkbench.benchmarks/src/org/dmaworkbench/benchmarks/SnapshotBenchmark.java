package org.dmaworkbench.benchmarks;

import java.util.concurrent.TimeUnit;
import org.dmaworkbench.machine.Memory;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.MachinePackage;
import org.dmaworkbench.machine.model.RegionKind;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A snapshot of a machine with 2 MiB of touched memory and a few hundred table rows. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SnapshotBenchmark {
    private static final int BYTES = 2 << 20;

    private StateBlock state;

    /** Touches memory and adds requests and transactions. */
    @Setup
    public void build() {
        state = StateBlock.of(MachinePackage.eINSTANCE);
        Memory memory = state.memory();
        long base = memory.regions().base(memory.regions().allocate(RegionKind.USER_PAGES, BYTES, 0, 0, 0));
        for (int at = 0; at < BYTES; at += Memory.PAGE_SIZE) {
            memory.store64(base + at, at);
        }
        for (int i = 0; i < 200; i++) {
            state.add(MachinePackage.REQUEST);
            state.add(MachinePackage.TRANSACTION);
        }
    }

    /** Takes the snapshot. */
    @Benchmark
    public StateBlock copy() {
        return state.copy();
    }
}
