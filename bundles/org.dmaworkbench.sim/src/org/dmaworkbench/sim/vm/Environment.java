package org.dmaworkbench.sim.vm;

/** What is put around a bare machine: library functions, the objects of a scenario, and the kernel that answers it. */
public interface Environment {
    /** Returns the behaviour of all library functions, and the internal routines, in a fixed order. */
    Ddis ddis();

    /** Returns the number of CPUs, 1 to 8. */
    int cpus();

    /** Fills a fresh machine and calls {@link Machine#start}. */
    void build(Machine m);

    /** Returns the kernel of a machine. It keeps no state outside of the machine's block. */
    Kernel kernel(Machine m);
}
