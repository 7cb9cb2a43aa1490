package org.dmaworkbench.cli;

import org.dmaworkbench.sim.Simulation;

/** Prints runs that have ended, one after another. */
interface RunPrinter {
    /** Prints one run. */
    void print(Simulation simulation);

    /** Prints what follows the last run. */
    void end();
}
