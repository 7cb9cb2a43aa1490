package org.dmaworkbench.sim.vm;

/**
 * Framework or kernel behaviour as a resumable state machine: it never calls driver code on the host's stack (decision
 * D4). A routine is a stateless singleton; everything it must remember is in its frame.
 */
public interface Routine {
    /** Returns the name of the library function or of the internal step, as stack views show it. */
    String name();

    /** Returns how many 64-bit slots it keeps beyond its arguments. */
    default int slots() {
        return 0;
    }

    /** Runs until it returns, calls or blocks; exactly one of these, once, unless it ends the run with a bug check. */
    void resume(Activation a);
}
