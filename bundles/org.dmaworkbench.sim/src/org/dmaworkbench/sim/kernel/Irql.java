package org.dmaworkbench.sim.kernel;

/** Interrupt request levels of x64 as far as a driver sees them (design.md 5). */
public final class Irql {
    /** Ordinary threads. */
    public static final int PASSIVE = 0;
    /** Asynchronous procedure calls. */
    public static final int APC = 1;
    /** DPCs and spin locks: no waiting, no pageable memory. */
    public static final int DISPATCH = 2;
    /** The device's interrupt. */
    public static final int DEVICE = 5;
    /** Everything masked. */
    public static final int HIGH = 15;

    private Irql() { }
}
