package org.dmaworkbench.debug.tests;

import static org.dmaworkbench.debug.tests.Expect.at;
import static org.dmaworkbench.debug.tests.Expect.because;
import static org.dmaworkbench.debug.tests.Expect.local;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.dmaworkbench.debug.session.LineCondition;
import org.dmaworkbench.debug.session.Suspension;
import org.junit.jupiter.api.Test;

/** Expressions to watch, and breakpoints that stop under a condition or at a certain hit. */
class WatchTest {
    private static final String FILE = "interrupt.kmdf";

    @Test
    void expressionsAreThoseOfC() {
        try (DebugScript script = DebugScript.launch("S03").breakpoint(FILE, 41)) {
            script.resume().expectSuspended(at("OnIsr", 41));
            assertEquals("1", script.watch("intCsr.bits.DmaChan1IntActive"));
            assertEquals("1", script.watch("devExt->Regs->Int_Csr.bits.DmaChan1IntActive"));
            assertEquals("0x0F490100", script.watch("intCsr.word"));
            assertEquals("1", script.watch("intCsr.word == 0x0F490100 && !recognized"));
            assertEquals("13 (0x000000000000000D)", script.watch("1 + 2 * (3 + 3)"));
            assertEquals("1", script.watch("1 << 2 >> 2 | 0"));
            assertEquals("1", script.watch("&intCsr != 0 && *&intCsr.word == intCsr.word"));
        }
    }

    @Test
    void whatCannotBeEvaluatedSaysWhy() {
        try (DebugScript script = DebugScript.launch("S03").breakpoint(FILE, 41)) {
            script.resume();
            assertEquals("error: 'nothing' is no variable here", script.watch("nothing + 1"));
            assertEquals("error: division by 0", script.watch("1 / recognized"));
            assertEquals("error: ')' is missing", script.watch("(1"));
            assertEquals("error: ']' is not expected here", script.watch("1]"));
            assertEquals("error: 'recognized' is no pointer", script.watch("recognized->x"));
            assertTrue(script.watch("devExt->Nonsense").endsWith("has no member 'Nonsense'"));
        }
    }

    @Test
    void aConditionThatDoesNotHoldDoesNotStop() {
        try (DebugScript script = DebugScript.launch("S03").breakpoint(FILE, 41, new LineCondition("recognized", 0))) {
            script.resume().expectSuspended(because(Suspension.Reason.ENDED));
        }
        try (DebugScript script = DebugScript.launch("S03").breakpoint(FILE, 41, new LineCondition("!recognized", 0))) {
            script.resume().expectSuspended(because(Suspension.Reason.BREAKPOINT), at("OnIsr", 41), local("recognized", "FALSE"));
        }
    }

    @Test
    void aConditionThatCannotBeEvaluatedStopsAndSaysSo() {
        try (DebugScript script = DebugScript.launch("S03").breakpoint(FILE, 41, new LineCondition("oops", 0))) {
            script.resume().expectSuspended(at("OnIsr", 41));
            assertTrue(script.console().contains("The condition 'oops' of the breakpoint in line 41 cannot be evaluated: 'oops' is no variable here."), script.console());
        }
    }

    @Test
    void aHitCountStopsAtThatHitAgainAfterGoingBack() {
        try (DebugScript script = DebugScript.launch("S09").breakpoint("chain.kmdf", 22, new LineCondition("", 2))) {
            long tick = script.resume().expectSuspended(at("BuildChain", 22), local("i", "0x00000001")).suspension().tick();
            script.noBreakpoints().reverseResume().expectSuspended(because(Suspension.Reason.START));
            script.breakpoint("chain.kmdf", 22);
            assertEquals(tick, script.resume().suspension().tick());
        }
    }
}
