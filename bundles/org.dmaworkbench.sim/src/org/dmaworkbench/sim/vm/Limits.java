package org.dmaworkbench.sim.vm;

/**
 * What a run may use up before it is stopped with a clear error.
 *
 * @param instructionsPerCallback instructions in one driver callback, nested callbacks not counted
 * @param events events of the trace
 * @param nesting frames of one execution context
 * @param stackBytes addressable stack of one execution context in bytes (Windows x64: 24 KiB)
 */
public record Limits(long instructionsPerCallback, long events, int nesting, int stackBytes) {
    /** 20 million instructions, 5 million events, 256 frames, 24 KiB. */
    public static final Limits DEFAULT = new Limits(20_000_000, 5_000_000, 256, 24 * 1024);
}
