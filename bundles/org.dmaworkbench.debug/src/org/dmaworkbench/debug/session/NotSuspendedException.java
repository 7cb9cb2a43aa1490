package org.dmaworkbench.debug.session;

/** Somebody wants to look at a machine that runs, or that is gone. The message can be shown to the user. */
public final class NotSuspendedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    NotSuspendedException(String message) {
        super(message);
    }
}
