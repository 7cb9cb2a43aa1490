package org.dmaworkbench.sim.trace;

/**
 * What every event is stamped with. The machine keeps one stamp current and the trace copies it at each emit; the fields are
 * public because a store per scheduler step is all the hot loop can afford.
 */
public final class Stamp {
    /** No source position. */
    public static final long NOWHERE = 0;
    /** {@link #cpu} of events of the device. */
    public static final int DEVICE = -1;

    /** Virtual time in ns. */
    public long t;
    /** CPU number, or {@link #DEVICE}. */
    public int cpu = DEVICE;
    /** IRQL: 0 PASSIVE, 1 APC, 2 DISPATCH, 3..30 DIRQL, 31 HIGH. */
    public int irql;
    /** Name of the execution context, a text id of the trace; 0 is the empty name. */
    public int ctx;
    /** Source position, made by {@link #code} or {@link #scenario}; {@link #NOWHERE} if there is none. */
    public long at = NOWHERE;

    /** Returns the position of instruction {@code pc} of a program function. */
    public static long code(int function, int pc) {
        return (function + 1L) << 32 | pc;
    }

    /**
     * Returns a position in a scenario file.
     *
     * @param file index into {@code Scenario.files()}, below 32768
     * @param line from 1
     * @param column from 1, below 65536
     */
    public static long scenario(int file, int line, int column) {
        return file < 0 ? NOWHERE : Long.MIN_VALUE | (long) file << 48 | (long) line << 16 | Math.min(column, 0xFFFF);
    }
}
