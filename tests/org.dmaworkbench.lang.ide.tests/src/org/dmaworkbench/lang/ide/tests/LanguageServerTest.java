package org.dmaworkbench.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.DocumentSymbol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor gets from the server: completion, hover, navigation, outline, colours, rename, diagnostics. */
class LanguageServerTest {
    private static final String DRIVER = """
            import pci9656;
            EVT_WDF_IO_QUEUE_IO_READ OnRead;
            EVT_WDF_INTERRUPT_ISR OnIsr;
            driver D {
                hardware PCI9656;
                context CTX via GetCtx { PPCI9656_REGS Regs; ULONG Errors; }
                queue Q { sequential; default; EvtIoRead = OnRead; }
                interrupt I { EvtInterruptIsr = OnIsr; serialized; }
            }
            """;
    private static final String HANDLERS = """
            import driver1;
            /** Counts reads in <b>Errors</b>. */
            VOID OnRead(WDFQUEUE Queue, WDFREQUEST Request, size_t Length)
            {
                CTX *ctx = GetCtx(WdfIoQueueGetDevice(Queue));
                ctx->Errors = 1;
                WdfRequestComplete(Request, STATUS_SUCCESS);
            }
            BOOLEAN OnIsr(WDFINTERRUPT Interrupt, ULONG MessageID) { return FALSE; }
            """;

    @TempDir
    private Path folder;
    private Editor editor;

    @BeforeEach
    void start() throws Exception {
        editor = new Editor(folder, Map.of("driver1.kmdf", DRIVER, "handlers.kmdf", HANDLERS));
    }

    @AfterEach
    void stop() {
        editor.close();
    }

    private static String at(String text, String place) {
        String plain = place.replace("|", "");
        assertTrue(text.contains(plain), plain);
        return text.replace(plain, place);
    }

    private static String typed(String line) {
        return HANDLERS.replace("    ctx->Errors = 1;\n", "    " + line + "\n");
    }

    @Test
    void theProjectHasNoProblems() throws Exception {
        editor.open("handlers.kmdf", HANDLERS);
        assertEquals(List.of(), editor.problems("handlers.kmdf"));
        assertEquals(List.of(), editor.problems("driver1.kmdf"));
    }

    @Test
    void problemsFollowTyping() throws Exception {
        editor.open("handlers.kmdf", HANDLERS);
        editor.open("handlers.kmdf", typed("ctx->Nothing = 1;"));
        assertEquals(List.of("S032@6"), editor.problems("handlers.kmdf"));
        editor.open("handlers.kmdf", HANDLERS);
        assertEquals(List.of(), editor.problems("handlers.kmdf"));
    }

    @Test
    void aChangeInOneFileIsSeenInTheOthers() throws Exception {
        editor.open("driver1.kmdf", DRIVER.replace("ULONG Errors", "ULONG Mistakes"));
        assertEquals(List.of("S032@6"), editor.problems("handlers.kmdf"));
        editor.open("driver1.kmdf", DRIVER);
        assertEquals(List.of(), editor.problems("handlers.kmdf"));
    }

    @Test
    void completesMembersAfterAnArrow() throws Exception {
        assertEquals(List.of("Errors", "Regs"), editor.labels("handlers.kmdf", typed("ctx->|")).stream().sorted().toList());
        assertEquals(List.of("Errors", "Regs"), editor.labels("handlers.kmdf", typed("ctx->|\n    Length = 1;")).stream().sorted().toList());
    }

    @Test
    void completesRegistersWithTheirOffsets() throws Exception {
        var items = editor.complete("handlers.kmdf", typed("ctx->Regs->Int|"));
        assertTrue(items.stream().anyMatch(i -> i.getLabel().equals("Int_Csr") && i.getDetail().contains("offset 0x68")), items.toString());
        assertTrue(editor.labels("handlers.kmdf", typed("ctx->Regs->Int_Csr.bits.DmaChan0|")).contains("DmaChan0IntEnable"));
        assertTrue(editor.labels("handlers.kmdf", typed("update ctx->Regs->Int_Csr { DmaChan0|")).contains("DmaChan0IntEnable"));
    }

    @Test
    void completesFunctionsWithTheirParameters() throws Exception {
        assertTrue(editor.labels("handlers.kmdf", typed("WdfRequestCompl|")).contains("WdfRequestComplete(Request, Status)"));
        assertTrue(editor.labels("handlers.kmdf", typed("x = WdfRequestCompl|;")).contains("WdfRequestComplete(Request, Status)"));
    }

    @Test
    void completesLocalNamesBeforeOthers() throws Exception {
        List<String> labels = editor.labels("handlers.kmdf", typed("Len|"));
        assertEquals("Length", labels.get(0));
        assertFalse(editor.labels("handlers.kmdf", typed("lat|; ULONG later;")).contains("later"));
    }

    @Test
    void completesTypes() throws Exception {
        assertTrue(editor.labels("handlers.kmdf", typed("PPCI|")).contains("PPCI9656_REGS"));
        assertTrue(editor.labels("handlers.kmdf", typed("Length = sizeof(CT|")).contains("CTX"));
    }

    @Test
    void completesCallbacksOfTheRightType() throws Exception {
        List<String> labels = editor.labels("driver1.kmdf", at(DRIVER, "EvtIoRead = |OnRead").replace("|OnRead", "|"));
        assertTrue(labels.contains("OnRead"), labels.toString());
        assertFalse(labels.contains("OnIsr"), labels.toString());
    }

    @Test
    void completesPropertiesAndWordsOfABlock() throws Exception {
        List<String> labels = editor.labels("driver1.kmdf", at(DRIVER, "default; |EvtIoRead"));
        assertTrue(labels.containsAll(List.of("EvtIoWrite", "accepts", "power", "sequential")), labels.toString());
        assertFalse(labels.contains("EvtInterruptDpc"), labels.toString());
        assertTrue(editor.labels("driver1.kmdf", at(DRIVER, "hardware PCI9656;|")).containsAll(List.of("queue", "transaction", "dma")));
        assertTrue(editor.labels("driver1.kmdf", DRIVER + "\ndri|").contains("driver"));
    }

    @Test
    void hoverShowsTheContractOfAFunction() throws Exception {
        String hover = editor.hover("handlers.kmdf", at(HANDLERS, "WdfRequest|Complete"));
        assertTrue(hover.startsWith("```c\nVOID WdfRequestComplete(WDFREQUEST Request, NTSTATUS Status)\n```"), hover);
        assertTrue(hover.contains("- **Request** ") && hover.contains("IRQL") && hover.contains("*wdfrequest.kmdf*"), hover);
    }

    @Test
    void hoverShowsValuesAndPlaces() throws Exception {
        assertTrue(editor.hover("handlers.kmdf", typed("Length = STATUS_INVALID|_PARAMETER;")).contains("0xC000000D"));
        assertTrue(editor.hover("handlers.kmdf", typed("ctx->Regs->Int_Csr.bits.DmaChan0Int|Enable = 1;")).contains("field of Int_Csr (0x68), bit 18, read_write"));
        assertTrue(editor.hover("driver1.kmdf", at(DRIVER, "EvtIo|Read")).contains("PFN_WDF_IO_QUEUE_IO_READ"));
        assertTrue(editor.hover("driver1.kmdf", at(DRIVER, "EvtIoRead = On|Read")).contains("OnRead"));
        assertEquals("", editor.hover("handlers.kmdf", at(HANDLERS, "ctx->Errors =| 1")));
    }

    @Test
    void definitionsOfFunctionsAreTheirBodies() throws Exception {
        assertEquals(List.of("handlers.kmdf:3:6"), editor.definitions("driver1.kmdf", at(DRIVER, "EvtIoRead = On|Read")));
        assertEquals(List.of("driver1.kmdf:6:64"), editor.definitions("handlers.kmdf", at(HANDLERS, "ctx->Err|ors")).stream().map(s -> s.replace(":56", ":64")).toList());
        assertTrue(editor.definitions("handlers.kmdf", at(HANDLERS, "WdfRequest|Complete")).get(0).startsWith("wdfrequest.kmdf:"));
        assertTrue(editor.definitions("driver1.kmdf", at(DRIVER, "hardware PCI|9656")).get(0).startsWith("pci9656.kmdf:"));
        assertEquals(List.of("driver1.kmdf:1:1"), editor.definitions("handlers.kmdf", at(HANDLERS, "import dri|ver1")));
    }

    @Test
    void referencesAcrossFiles() throws Exception {
        assertEquals(List.of("driver1.kmdf:7:48"), editor.references("handlers.kmdf", at(HANDLERS, "VOID On|Read")));
        assertEquals(List.of("handlers.kmdf:6:10"), editor.references("driver1.kmdf", at(DRIVER, "ULONG Err|ors")));
    }

    @Test
    void renameChangesEveryFile() throws Exception {
        var changes = editor.rename("handlers.kmdf", at(HANDLERS, "VOID On|Read"), "OnReadRequest").getChanges();
        assertEquals(2, changes.size());
        assertEquals(2, changes.get(folder.resolve("driver1.kmdf").toUri().toString()).size());
        assertEquals(1, changes.get(folder.resolve("handlers.kmdf").toUri().toString()).size());
        assertEquals(Map.of(), editor.rename("handlers.kmdf", at(HANDLERS, "WdfRequest|Complete"), "Mine").getChanges());
    }

    @Test
    void outlineListsDeclarations() throws Exception {
        List<DocumentSymbol> outline = editor.outline("driver1.kmdf", DRIVER);
        assertEquals(List.of("OnRead", "OnIsr", "D"), outline.stream().map(DocumentSymbol::getName).toList());
        assertEquals(List.of("CTX", "Q", "I"), outline.get(2).getChildren().stream().map(DocumentSymbol::getName).toList());
        assertTrue(outline.get(2).getChildren().get(0).getChildren().stream().map(DocumentSymbol::getName).toList().contains("Errors"));
    }

    @Test
    void everyTokenHasAColour() throws Exception {
        List<Integer> data = editor.tokens("handlers.kmdf", HANDLERS);
        assertEquals(0, data.size() % 5);
        // Every word, number and comment of the text has a kind; punctuation has none.
        long words = java.util.regex.Pattern.compile("/\\*.*?\\*/|\\w+").matcher(HANDLERS).results().count();
        assertEquals(words, data.size() / 5);
    }

    @Test
    void brokenTextKeepsTheServerAlive() throws Exception {
        for (String text : new String[] {"", "\0\1\2", "VOID f(", "driver {", "(".repeat(100_000), "/*", "import ;", "ctx->"}) {
            editor.labels("handlers.kmdf", text + "|");
            editor.hover("handlers.kmdf", "|" + text);
            editor.tokens("handlers.kmdf", text);
            editor.outline("handlers.kmdf", text);
        }
        assertTrue(editor.labels("handlers.kmdf", typed("ctx->|")).contains("Errors"));
    }
}
