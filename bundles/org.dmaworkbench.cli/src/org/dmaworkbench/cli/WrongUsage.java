package org.dmaworkbench.cli;

/** What the user asked for cannot be done as asked; the message says what to do instead. */
final class WrongUsage extends RuntimeException {
    private static final long serialVersionUID = 1;

    WrongUsage(String message) {
        super(message, null, false, false);
    }
}
