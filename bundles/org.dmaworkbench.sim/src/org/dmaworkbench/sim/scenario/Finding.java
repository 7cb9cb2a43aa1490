package org.dmaworkbench.sim.scenario;

/**
 * What a check found.
 *
 * @param ok whether the expectation holds
 * @param actual what was found; where it does not hold, lines that begin with '-' say what was expected and with '+' what was found
 */
record Finding(boolean ok, String actual) {
    /** It holds, and there is nothing more to say. */
    static final Finding HOLDS = new Finding(true, "");

    static Finding differs(String expected, String found) {
        return new Finding(false, "- " + expected + "\n+ " + found);
    }
}
