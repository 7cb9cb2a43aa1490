package org.dmaworkbench.debug.tests;

import static org.dmaworkbench.debug.tests.Expect.at;
import static org.dmaworkbench.debug.tests.Expect.because;
import static org.dmaworkbench.debug.tests.Expect.in;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.debug.session.StepKind;
import org.dmaworkbench.debug.session.Suspension;
import org.junit.jupiter.api.Test;

/** Going back arrives in the same states, by the state's hash. */
class StepBackTest {
    private static final String FILE = "interrupt.kmdf";

    @Test
    void nForwardAndNBackGiveTheSameStateForEveryNInTheReadScenario() {
        try (DebugScript script = DebugScript.launch("S03")) {
            List<Long> hashes = new ArrayList<>();
            List<Long> ticks = new ArrayList<>();
            while (script.into().suspension().reason() != Suspension.Reason.ENDED) {
                hashes.add(script.session().stateHash());
                ticks.add(script.suspension().tick());
            }
            for (int n = hashes.size() - 1; n >= 0; n--) {
                script.step(StepKind.BACK_INTO);
                assertEquals(ticks.get(n), script.suspension().tick(), "tick after going back to step " + n);
                assertEquals(hashes.get(n), script.session().stateHash(), "state after going back to step " + n);
            }
        }
    }

    @Test
    void eachStepCanBeTakenBackAndDoneAgain() {
        try (DebugScript script = DebugScript.launch("S03")) {
            script.into();
            while (script.suspension().reason() != Suspension.Reason.ENDED) {
                long before = script.session().stateHash();
                script.into();
                long after = script.session().stateHash();
                assertEquals(before, script.step(StepKind.BACK_INTO).session().stateHash());
                assertEquals(after, script.into().session().stateHash());
            }
        }
    }

    @Test
    void stepBackWorksWithoutAStepBefore() {
        try (DebugScript script = DebugScript.launch("S03").breakpoint(FILE, 49)) {
            script.resume().expectSuspended(at("OnIsr", 49)).stepBack().expectSuspended(at("OnIsr", 41), because(Suspension.Reason.STEP))
                    .stepBack().expectSuspended(at("OnIsr", 39));
        }
    }

    @Test
    void stepBackOverACallDoesNotEnterItAndBackIntoDoes() {
        try (DebugScript script = DebugScript.launch("S03").breakpoint("read.kmdf", 57)) {
            script.resume().expectSuspended(at("OnProgramRead", 57));
            long here = script.session().stateHash();
            script.stepBack().stepBack().expectSuspended(at("OnProgramRead", 54));
            script.noBreakpoints().over().over().expectSuspended(at("OnProgramRead", 57));
            assertEquals(here, script.session().stateHash());
            script.step(StepKind.BACK_INTO).step(StepKind.BACK_INTO).expectSuspended(in("BuildChain"));
            script.step(StepKind.BACK_OUT).expectSuspended(at("OnProgramRead", 54));
        }
    }

    @Test
    void theEndedRunStaysAndGoesBackToABreakpoint() {
        try (DebugScript script = DebugScript.launch("S03")) {
            script.resume().expectSuspended(because(Suspension.Reason.ENDED));
            String console = script.console();
            script.breakpoint(FILE, 60).reverseResume().expectSuspended(because(Suspension.Reason.BREAKPOINT), at("OnIsr", 60));
            script.reverseResume().expectSuspended(because(Suspension.Reason.START));
            script.noBreakpoints().resume().expectSuspended(because(Suspension.Reason.ENDED));
            assertEquals(console, script.console(), "nothing is shown twice");
        }
    }
}
