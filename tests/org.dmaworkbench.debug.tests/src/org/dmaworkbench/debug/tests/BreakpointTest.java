package org.dmaworkbench.debug.tests;

import static org.dmaworkbench.debug.tests.Expect.at;
import static org.dmaworkbench.debug.tests.Expect.because;
import static org.dmaworkbench.debug.tests.Expect.context;
import static org.dmaworkbench.debug.tests.Expect.in;
import static org.dmaworkbench.debug.tests.Expect.local;
import static org.dmaworkbench.debug.tests.Expect.stack;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import org.dmaworkbench.debug.session.NotSuspendedException;
import org.dmaworkbench.debug.session.StopPoints;
import org.dmaworkbench.debug.session.Suspension;
import org.dmaworkbench.program.Program;
import org.junit.jupiter.api.Test;

/** Breakpoints, steps forward, stacks and variables. */
class BreakpointTest {
    private static final String FILE = "interrupt.kmdf";

    @Test
    void theRunStopsInTheIsrWithItsVariables() {
        try (DebugScript script = DebugScript.launch("S03").breakpoint(FILE, 41)) {
            script.resume().expectSuspended(because(Suspension.Reason.BREAKPOINT), at("OnIsr", 41), context("isr Interrupt"),
                    local("recognized", "FALSE"), local("intCsr.bits.DmaChan1IntActive", "1"), local("intCsr.word", "0x0F490100"),
                    local("devExt.Regs.Int_Csr.bits.DmaChan1IntActive", "1"), local("MessageID", "0x00000000"), local("devExt.RequireSingleTransfer", "FALSE"));
            script.over().expectSuspended(at("OnIsr", 49)).over().expectSuspended(at("OnIsr", 50));
        }
    }

    @Test
    void stepReturnGoesOutOfAFunction() {
        try (DebugScript script = DebugScript.launch("S03").breakpoint("read.kmdf", 54)) {
            script.resume().expectSuspended(at("OnProgramRead", 54)).into().expectSuspended(in("BuildChain"));
            script.stepReturn().expectSuspended(in("OnProgramRead"));
        }
    }

    @Test
    void aStepOutOfACallbackGoesOnWithTheMachine() {
        try (DebugScript script = DebugScript.launch("S03").breakpoint(FILE, 60)) {
            script.resume().expectSuspended(at("OnIsr", 60)).over().expectSuspended(in("OnDpc"), context("dpc Interrupt"));
        }
    }

    @Test
    void theProgramCallbackStandsAboveTheFunctionThatStartedTheTransfer() {
        try (DebugScript script = DebugScript.launch("S03").breakpoint("read.kmdf", 54)) {
            script.resume().expectSuspended(context("app h1"), stack("OnProgramRead", "OnRead"));
        }
    }

    @Test
    void aBreakpointBetweenStatementsBelongsToTheNextOne() {
        Program program = ExampleModel.project().program("Plx9x5x");
        StopPoints points = new StopPoints(program);
        int file = program.files().indexOf(FILE);
        assertEquals(OptionalInt.of(39), points.snap(file, 38));
        assertEquals(OptionalInt.of(41), points.snap(file, 41));
        assertEquals(OptionalInt.empty(), points.snap(file, 100_000));
    }

    @Test
    void aRunningOrClosedSessionSaysThatItCannotBeLookedAt() {
        DebugScript script = DebugScript.launch("S01");
        script.resume();
        script.close();
        while (!script.session().isTerminated()) {
            Thread.onSpinWait();
        }
        NotSuspendedException refused = assertThrows(NotSuspendedException.class, () -> script.session().contexts());
        assertEquals("The session is over.", refused.getMessage());
    }

    @Test
    void contextsAndCompletionAreInTheConsole() {
        try (DebugScript script = DebugScript.launch("S03")) {
            script.resume();
            assertTrue(script.console().contains("STATUS_SUCCESS"), script::console);
        }
    }
}
