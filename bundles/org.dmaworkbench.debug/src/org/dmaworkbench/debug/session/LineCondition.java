package org.dmaworkbench.debug.session;

/**
 * When a breakpoint stops.
 *
 * @param expression a C expression that must not be 0; empty for always
 * @param hits stop at the hit with this number, counted from the start of the run; 0 for every hit
 */
public record LineCondition(String expression, int hits) {
    /** Stops always. */
    public static final LineCondition ALWAYS = new LineCondition("", 0);
}
