package org.dmaworkbench.sim.scenario;

import java.util.List;
import org.dmaworkbench.program.scenario.Expectation;

/**
 * How a run ended.
 *
 * @param outcome the word of it
 * @param message why it is not a pass, one line; "" for a pass
 * @param results each expectation in order of the scenario
 */
public record Verdict(Outcome outcome, String message, List<Result> results) {
    /** Words of the trace format, in its order. */
    public enum Outcome { PASS, FAIL, ERROR }

    /**
     * One expectation, judged.
     *
     * @param expectation what was expected
     * @param ok whether it holds
     * @param actual what was found, several lines where it does not hold: '-' expected, '+' found
     */
    public record Result(Expectation expectation, boolean ok, String actual) { }

    /** Returns whether every expectation holds and nothing unexpected was found. */
    public boolean passes() {
        return outcome == Outcome.PASS;
    }
}
