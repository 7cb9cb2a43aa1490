package org.dmaworkbench.sim.vm;

/**
 * Leaves a routine from deep inside after {@link Machine#bugCheck} or {@link Machine#error} has stopped the machine. The engine
 * catches it; nothing else may.
 */
public final class MachineStopped extends RuntimeException {
    /** The only one. */
    public static final MachineStopped INSTANCE = new MachineStopped();

    private static final long serialVersionUID = 1L;

    private MachineStopped() {
        super("the machine has stopped", null, false, false);
    }
}
