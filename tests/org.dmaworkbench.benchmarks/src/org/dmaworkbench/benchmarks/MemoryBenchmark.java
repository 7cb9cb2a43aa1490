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

/** Moving 1 MiB as the chip does, in elements of a page, beside copying 1 MiB between two arrays. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class MemoryBenchmark {
    static final int BYTES = 1 << 20;

    private final byte[] from = new byte[BYTES];
    private final byte[] to = new byte[BYTES];
    private Memory memory;
    private long board;
    private final long[] pages = new long[BYTES / Memory.PAGE_SIZE];

    /** Makes the board's memory and a user buffer of scattered pages. */
    @Setup
    public void allocate() {
        StateBlock state = StateBlock.of(MachinePackage.eINSTANCE);
        memory = state.memory();
        board = memory.regions().base(memory.regions().allocate(RegionKind.DEVICE_MEMORY, BYTES, 0, 0, 0));
        long user = memory.regions().base(memory.regions().allocate(RegionKind.USER_PAGES, BYTES, 0, 0, Memory.SCATTERED));
        for (int i = 0; i < pages.length; i++) {
            pages[i] = memory.regions().physical(user + (long) i * Memory.PAGE_SIZE);
            memory.physical().store(pages[i], 8, i);
            memory.store64(board + (long) i * Memory.PAGE_SIZE, i);
        }
    }

    /** Copies between two arrays. */
    @Benchmark
    public byte[] arrayCopy() {
        System.arraycopy(from, 0, to, 0, BYTES);
        return to;
    }

    /** Moves between the board's memory and physical pages, page by page. */
    @Benchmark
    public long deviceMove() {
        long done = 0;
        for (int i = 0; i < pages.length; i++) {
            done += memory.physical().moveOut(board + (long) i * Memory.PAGE_SIZE, pages[i], Memory.PAGE_SIZE);
        }
        return done;
    }
}
