package org.dmaworkbench.lang.irql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.dmaworkbench.lang.tests.Models;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;

/** What only the whole project can tell shows in the file that it is about, in the editor as on the command line. */
class ProjectChecksTest {
    private static final String LOG = """
            _IRQL_requires_max_(PASSIVE_LEVEL) VOID Slow(VOID) { }
            VOID Log(ULONG what)
            {
                if (what) { Slow(); }
            }
            """;
    private static final String ISR = """
            EVT_WDF_INTERRUPT_ISR OnIsr;
            VOID Log(ULONG what);
            BOOLEAN OnIsr(WDFINTERRUPT Interrupt, ULONG MessageID)
            {
                UNREFERENCED_PARAMETER(Interrupt);
                Log(MessageID);
                return TRUE;
            }
            """;

    /** The files do not import each other: a linker would join them. */
    private static Models project(String isr) {
        Models models = new Models().with("isr.kmdf", isr).with("log.kmdf", LOG);
        models.load("isr.kmdf");
        models.load("log.kmdf");
        return models;
    }

    @Test void theWayLeadsThroughFiles() {
        List<String> issues = project(ISR).issues("log.kmdf");
        assertEquals(List.of("T030@4:17 Slow requires PASSIVE_LEVEL, but is reached at DIRQL: OnIsr (DIRQL) → Log (isr.kmdf:6) → Slow"), issues);
        assertEquals(List.of(), project(ISR).issues("isr.kmdf"));
    }

    @Test void aChangeInOneFileCountsInTheOther() throws Exception {
        Models models = project(ISR);
        assertEquals(1, models.issues("log.kmdf").size());
        models.load("isr.kmdf").reparse(ISR.replace("Log(MessageID);", "UNREFERENCED_PARAMETER(MessageID);"));
        assertEquals(List.of(), models.issues("log.kmdf"));
        models.load("isr.kmdf").reparse(ISR);
        assertEquals(1, models.issues("log.kmdf").size());
    }

    @Test void issuesCarryThePlacesOfTheWay() {
        XtextResource log = project(ISR).load("log.kmdf");
        Issue issue = log.getResourceServiceProvider().getResourceValidator().validate(log, CheckMode.ALL, CancelIndicator.NullImpl).get(0);
        List<Related> related = Stream.of(issue.getData()).map(Related::parse).toList();
        assertEquals(List.of("Log is called here", "OnIsr"), related.stream().map(Related::label).toList());
        assertTrue(related.get(0).uri().endsWith("isr.kmdf"));
        assertEquals(6, related.get(0).line());
        assertEquals("Log(MessageID)", ISR.substring(related.get(0).offset(), related.get(0).offset() + related.get(0).length()));
    }

    @Test void staticFunctionsOfTwoFilesAreTwo() {
        Models models = new Models()
                .with("a.kmdf", "EVT_WDF_INTERRUPT_DPC OnDpc;\nstatic VOID go(VOID) { }\nVOID OnDpc(WDFINTERRUPT i, WDFOBJECT o) { if (i == o) go(); }")
                .with("b.kmdf", "_IRQL_requires_max_(PASSIVE_LEVEL) VOID Slow(VOID) { }\nstatic VOID go(VOID) { Slow(); }\nVOID f(VOID) { go(); }");
        models.load("a.kmdf");
        assertEquals(List.of(), models.issues("b.kmdf"));
    }

    @Test void whatNobodyDefines() {
        assertEquals(List.of("T027@2:18 'g' is declared but nowhere defined"), Models.issuesOf("VOID g(VOID);\nVOID f(VOID) {   g(); g(); }"));
        Models models = new Models().with("a.kmdf", "VOID g(VOID);\nVOID f(VOID) { g(); }").with("b.kmdf", "VOID g(VOID) { }");
        models.load("b.kmdf");
        assertEquals(List.of(), models.issues("a.kmdf"));
    }

    @Test void theSecondDriverOfAProject() {
        Models models = new Models().with("a.kmdf", "import pci9656;\ndriver A { hardware PCI9656; }").with("b.kmdf", "import pci9656;\ndriver B { hardware PCI9656; }");
        models.load("a.kmdf");
        models.load("b.kmdf");
        assertEquals(List.of(), models.issues("a.kmdf"));
        assertEquals(List.of("P005@2:1 The project has a second driver 'B'; the first is 'A' in a.kmdf"), models.issues("b.kmdf"));
    }

    @Test void functionsOfHeadersUnderOtherWordsForInlineAreNoSecondDefinition() {
        Models models = new Models().with("a.h", "FORCEINLINE VOID go(VOID) { }").with("b.h", "__forceinline VOID go(VOID) { }");
        assertEquals(List.of(), models.allIssues());
    }

    @Test void passiveHandlingInOneFileCountsInTheOther() {
        Models models = new Models().with("a.kmdf", "VOID set(PWDF_INTERRUPT_CONFIG c) { c->PassiveHandling = TRUE; }")
                .with("b.kmdf", "_IRQL_requires_max_(PASSIVE_LEVEL) VOID Slow(VOID) { }\nVOID f(WDFINTERRUPT i) { with (i) { Slow(); } }");
        models.load("a.kmdf");
        assertEquals(List.of(), models.issues("b.kmdf"));
        models = new Models().with("b.kmdf", "_IRQL_requires_max_(PASSIVE_LEVEL) VOID Slow(VOID) { }\nVOID f(WDFINTERRUPT i) { with (i) { Slow(); } }");
        assertTrue(models.issues("b.kmdf").get(0).startsWith("T030@2:37 "));
    }
}
