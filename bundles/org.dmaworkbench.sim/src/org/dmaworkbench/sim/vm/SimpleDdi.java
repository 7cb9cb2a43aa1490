package org.dmaworkbench.sim.vm;

/** A library function that neither calls back nor blocks. */
@FunctionalInterface
public interface SimpleDdi {
    /** Does its work and returns the value of the call, in canonical form of its return type; 0 for void. */
    long call(Machine m, Activation a);
}
