package org.dmaworkbench.machine;

/** A run asks for more than a simulated machine has; the run ends with this message as its error. */
public final class LimitExceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Makes one with a message for the user. */
    public LimitExceeded(String message) {
        super(message, null, false, false);
    }
}
