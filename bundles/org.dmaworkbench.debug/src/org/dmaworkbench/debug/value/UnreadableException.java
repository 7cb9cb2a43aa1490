package org.dmaworkbench.debug.value;

/** There is nothing to read at an address. The message says why, for the Variables view. */
public final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message why */
    public UnreadableException(String message) {
        super(message);
    }
}
