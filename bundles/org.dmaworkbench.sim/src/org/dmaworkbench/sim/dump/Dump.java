package org.dmaworkbench.sim.dump;

/** Shows objects of one kind. */
@FunctionalInterface
interface Dump {
    /** Adds lines about the object in a row of its kind's table; its heading is there already. */
    void write(DumpText out, int row);
}
