package org.dmaworkbench.sim.kernel;

import org.dmaworkbench.sim.vm.Machine;

/** Asked when nothing can run and nothing is due. */
@FunctionalInterface
public interface IdleHandler {
    /** Returns whether it has made something runnable; otherwise the run is over. */
    boolean idle(Machine m);
}
