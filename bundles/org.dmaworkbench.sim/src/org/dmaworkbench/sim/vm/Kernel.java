package org.dmaworkbench.sim.vm;

/** What the simulated kernel and framework tell the virtual machine when it asks. */
public interface Kernel {
    /**
     * Called before a CPU goes on when {@link Machine#poll} asked for it, when it lowered its IRQL, and when one of its
     * contexts has ended. Starts at most one context with {@link Machine#interrupt} (an ISR, then a DPC) if one is due at the CPU's IRQL.
     *
     * @return whether it started one; then it is asked again
     */
    boolean dispatch(Machine m, int cpu);

    /** A timed event set with {@link Machine#after} is due. */
    void event(Machine m, int kind, long argument);

    /** Nothing can run and nothing is due. Returns whether it has made something runnable; otherwise the run is over. */
    default boolean idle(Machine m) {
        return false;
    }
}
