package org.dmaworkbench.debug.session;

/** Told what a session does, on the session's thread, one call at a time. */
public interface SessionListener {
    /** It runs. @param context context that was asked to move, or -1 for all; @param step how, or null for running on */
    void resumed(int context, StepKind step);

    /** It stands. */
    void suspended(Suspension suspension);

    /** Lines for the console. */
    void output(String text);

    /** It is over; nothing can be looked at any more. */
    void terminated();

    /** The engine itself failed; the session is over. */
    void failed(Throwable cause);
}
