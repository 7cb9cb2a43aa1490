package org.dmaworkbench.sim.vm;

import java.util.OptionalLong;

/** A device window. The machine records the access; the device answers. */
public interface Mmio {
    /**
     * Reads a register.
     *
     * @param bar number of the window
     * @param offset bytes from its start
     * @param bytes 1, 2, 4 or 8
     * @return the value, zero-extended
     */
    long read(Machine m, int bar, long offset, int bytes);

    /** Returns what a read would give, without any effect of reading, for a debugger; empty where the device cannot tell. */
    default OptionalLong peek(int bar, long offset, int bytes) {
        return OptionalLong.empty();
    }

    /** Writes a register; {@link Machine#cause()} is the recorded write. */
    void write(Machine m, int bar, long offset, int bytes, long value);

    /**
     * The power manager takes the device to a power state.
     *
     * @param level 0 for D0 to 3 for D3
     */
    default void power(Machine m, int level) { }

    /** The handler of another device on the same interrupt line runs. Returns whether that device had interrupted. */
    default boolean serveNeighbour(Machine m) {
        return false;
    }

    /** Returns whether accesses are register accesses and belong in the trace; a window of plain memory says no. */
    default boolean recorded(int bar) {
        return true;
    }
}
