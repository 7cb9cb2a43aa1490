package org.dmaworkbench.sim.kernel;

import org.dmaworkbench.sim.vm.Machine;

/** Takes timed events of one kind. */
@FunctionalInterface
public interface TimedHandler {
    /** Handles an event; the argument is what it was set with. */
    void due(Machine m, long argument);
}
