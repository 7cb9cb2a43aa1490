package org.dmaworkbench.debug.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.dmaworkbench.debug.session.StepKind;
import org.dmaworkbench.debug.session.Suspension;
import org.dmaworkbench.sim.scenario.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single steps through a whole run leave the same trace as the run in one go, byte for byte. */
class StepThroughTest {
    private static final int MOST = 1_000_000;

    @ParameterizedTest
    @ValueSource(strings = {"S01", "S02", "S03", "S05", "S06", "S08", "S09", "S11", "S12"})
    void steppingThroughAScenarioLeavesTheSameTrace(String scenario) {
        try (DebugScript script = DebugScript.launch(scenario)) {
            int steps = stepToTheEnd(script, StepKind.INTO);
            assertTrue(steps > 10, () -> "only " + steps + " steps");
            assertEquals(RunText.trace(RunText.plain(scenario)), script.session().inspect(RunText::trace));
            assertEquals(RunText.console(RunText.plain(scenario)), script.console());
            assertEquals(Verdict.Outcome.PASS, script.session().inspect(s -> s.verdict().outcome()));
        }
    }

    @ParameterizedTest
    @EnumSource(value = StepKind.class, names = {"OVER", "RETURN"})
    void otherStepsLeaveTheSameTraceToo(StepKind kind) {
        try (DebugScript script = DebugScript.launch("S03")) {
            stepToTheEnd(script, kind);
            assertEquals(RunText.trace(RunText.plain("S03")), script.session().inspect(RunText::trace));
        }
    }

    static int stepToTheEnd(DebugScript script, StepKind kind) {
        for (int steps = 1; steps < MOST; steps++) {
            if (script.step(kind).suspension().reason() == Suspension.Reason.ENDED) {
                return steps;
            }
        }
        throw new AssertionError("not at the end after " + MOST + " steps");
    }
}
