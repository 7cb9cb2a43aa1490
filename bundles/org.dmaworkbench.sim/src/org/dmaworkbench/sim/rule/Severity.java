package org.dmaworkbench.sim.rule;

import java.util.Locale;

/** How much a broken rule counts. */
public enum Severity {
    /** A scenario fails unless it expects the violation. */
    ERROR,
    /** Worth knowing; a scenario does not fail by it. */
    WARNING;

    /** Returns the word of traces. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
