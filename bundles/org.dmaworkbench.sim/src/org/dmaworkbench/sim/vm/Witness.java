package org.dmaworkbench.sim.vm;

import org.dmaworkbench.machine.MemoryFault;

/**
 * Sees what driver code does, for whoever checks contracts. It keeps nothing itself: what must be remembered is in the state block, so
 * that a run can go back. What it does not do is change what happens.
 */
public interface Witness {
    /** Sees nothing. */
    Witness NONE = new Witness() { };

    /** A memory access of the driver is refused; its bug check follows. */
    default void refused(Machine m, MemoryFault fault) { }

    /** The driver does something else that no handler takes: {@code what} in words; its bug check follows. */
    default void failed(Machine m, String what) { }
}
