package org.dmaworkbench.lang.ide.tests;

import static org.dmaworkbench.lang.ide.tests.Editor.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.eclipse.lsp4j.DeclarationParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.ImplementationParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a name to all that belongs to it: rename, highlights, declarations, values. */
class NavigationTest {
    private static final String MODEL = """
            import pci9656;
            #define SIZE (3 * sizeof(struct S))
            struct S { ULONG Low; USHORT a : 3; USHORT b : 5; };
            EVT_WDF_IO_QUEUE_IO_READ OnRead;
            driver D {
                hardware PCI9656;
                context CTX via GetCtx { WDFDMATRANSACTION Read; volatile PCI9656_REGS *Regs; ULONG Errors; }
                dma enabler E { profile WdfDmaProfileScatterGather; maximum length SIZE; }
                transaction Read { enabler E; }
                queue Q { sequential; default; EvtIoRead = OnRead; }
            }
            VOID OnRead(WDFQUEUE Queue, WDFREQUEST Request, size_t Length)
            {
                const ULONG limit = SIZE + 1;
                CTX *ctx = GetCtx(WdfIoQueueGetDevice(Queue));
                if (Length > limit) { goto done; }
                ctx->Errors = ctx->Errors + 1;
                ctx->Errors++;
                ctx->Regs->Int_Csr.word = 0;
                WdfDmaTransactionRelease(ctx->Read);
            done:
                WdfRequestComplete(Request, STATUS_SUCCESS);
            }
            """;
    private static final String SCENARIO = "scenario \"a\" for D {\n    expect callbacks { OnRead; }\n    expect transfers SIZE;\n}\n";

    @TempDir
    private Path folder;
    private Editor editor;

    @BeforeEach
    void start() throws Exception {
        editor = new Editor(folder, Map.of("m.kmdf", MODEL, "s.scenario", SCENARIO));
        editor.open("m.kmdf", MODEL);
        editor.open("s.scenario", SCENARIO);
    }

    @AfterEach
    void stop() {
        editor.close();
    }

    private static String at(String text, String place) {
        assertTrue(text.contains(place.replace("|", "")), place);
        return text.replace(place.replace("|", ""), place);
    }

    /** Renames at a place and returns both texts afterwards. */
    private Map<String, String> renamed(String place, String newName) throws Exception {
        Map<String, String> texts = new TreeMap<>(Map.of("m.kmdf", MODEL, "s.scenario", SCENARIO));
        editor.open("s.scenario", SCENARIO);
        Map<String, List<TextEdit>> changes = editor.rename("m.kmdf", at(MODEL, place), newName).getChanges();
        changes.forEach((uri, edits) -> texts.computeIfPresent(uri.substring(uri.lastIndexOf('/') + 1), (name, text) -> Editor.applied(text, edits)));
        texts.forEach((name, text) -> {
            try {
                editor.open(name, text);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        assertEquals(List.of(), editor.problems("m.kmdf").stream().filter(p -> p.startsWith("S")).toList());
        assertEquals(List.of(), editor.problems("s.scenario").stream().filter(p -> p.startsWith("S")).toList());
        return texts;
    }

    @Test
    void renameReachesEveryUse() throws Exception {
        assertEquals(MODEL.replace("OnRead", "Handle"), renamed("EvtIoRead = On|Read", "Handle").get("m.kmdf"));
        assertEquals(SCENARIO.replace("OnRead", "Handle"), renamed("EvtIoRead = On|Read", "Handle").get("s.scenario"));
    }

    @Test
    void renameOfConstantsLabelsAccessorsAndMembers() throws Exception {
        assertEquals(MODEL.replace("SIZE", "BYTES"), renamed("length SI|ZE", "BYTES").get("m.kmdf"));
        assertEquals(SCENARIO.replace("SIZE", "BYTES"), renamed("length SI|ZE", "BYTES").get("s.scenario"));
        assertEquals(MODEL.replace("done", "end"), renamed("goto do|ne", "end").get("m.kmdf"));
        assertEquals(MODEL.replace("GetCtx", "ContextOf"), renamed("*ctx = Get|Ctx", "ContextOf").get("m.kmdf"));
        assertEquals(MODEL.replace("Errors", "Faults"), renamed("ctx->Err|ors++", "Faults").get("m.kmdf"));
    }

    /** The field gets the handle because it has the object's name. */
    @Test
    void anObjectAndItsFieldKeepOneName() throws Exception {
        String wanted = MODEL.replace("WDFDMATRANSACTION Read;", "WDFDMATRANSACTION Input;").replace("transaction Read ", "transaction Input ").replace("ctx->Read)", "ctx->Input)");
        assertEquals(wanted, renamed("transaction Re|ad", "Input").get("m.kmdf"));
        assertEquals(wanted, renamed("ctx->Re|ad)", "Input").get("m.kmdf"));
    }

    @Test
    void namesThatWillNotDo() {
        for (String name : new String[] {"while", "1a", "a b", "SIZE", "WdfRequestComplete", ""}) {
            ExecutionException fault = assertThrows(ExecutionException.class, () -> editor.rename("m.kmdf", at(MODEL, "VOID On|Read"), name), name);
            assertInstanceOf(ResponseErrorException.class, fault.getCause());
            assertTrue(fault.getCause().getMessage().contains("'" + name + "'"), fault.getCause().getMessage());
        }
        assertThrows(ExecutionException.class, () -> editor.rename("m.kmdf", at(MODEL, "ULONG Err|ors"), "Regs"));
    }

    @Test
    void highlightsTellReadsFromWrites() throws Exception {
        Position at = editor.open("m.kmdf", at(MODEL, "ctx->Err|ors++"));
        List<String> found = new ArrayList<>();
        now(editor.server().getTextDocumentService().documentHighlight(new DocumentHighlightParams(editor.file("m.kmdf"), at)))
                .forEach(h -> found.add(h.getKind() + "@" + (h.getRange().getStart().getLine() + 1)));
        assertEquals(List.of("Text@7", "Write@17", "Read@17", "Write@18"), found);
    }

    @Test
    void prototypesAndDefinitions() throws Exception {
        Position at = editor.open("m.kmdf", at(MODEL, "EvtIoRead = On|Read"));
        assertEquals(List.of("m.kmdf:4:26"), Editor.listed(now(editor.server().getTextDocumentService().declaration(new DeclarationParams(editor.file("m.kmdf"), at))).getLeft()));
        assertEquals(List.of("m.kmdf:12:6"), Editor.listed(now(editor.server().getTextDocumentService().implementation(new ImplementationParams(editor.file("m.kmdf"), at))).getLeft()));
    }

    @Test
    void selectionGrows() throws Exception {
        Position at = editor.open("m.kmdf", at(MODEL, "ctx->Err|ors++"));
        List<String> ranges = new ArrayList<>();
        for (SelectionRange r = now(editor.server().getTextDocumentService().selectionRange(new SelectionRangeParams(editor.file("m.kmdf"), List.of(at)))).get(0);
                r != null; r = r.getParent()) {
            Range range = r.getRange();
            ranges.add((range.getStart().getLine() + 1) + ":" + range.getStart().getCharacter() + "-" + (range.getEnd().getLine() + 1) + ":" + range.getEnd().getCharacter());
        }
        assertEquals("18:9-18:15", ranges.get(0));
        assertTrue(ranges.containsAll(List.of("18:4-18:17", "13:0-23:1", "12:0-23:1")), ranges.toString());
    }

    private List<String> hints() throws Exception {
        List<String> hints = new ArrayList<>();
        now(editor.server().getTextDocumentService().inlayHint(new InlayHintParams(editor.file("m.kmdf"), new Range(new Position(0, 0), new Position(24, 0)))))
                .forEach(h -> hints.add((h.getPosition().getLine() + 1) + ":" + h.getPosition().getCharacter() + " " + h.getLabel().getLeft()));
        return hints;
    }

    @Test
    void valuesOfConstants() throws Exception {
        List<String> hints = hints();
        assertTrue(hints.containsAll(List.of("2:35 = 24 (0x18)", "3:20 // offset 0x0", "3:34 // offset 0x4, bits 0 to 2", "14:32 = 25 (0x19)")), hints.toString());
        editor.configure(Map.of("dmaw", Map.of("inlay", Map.of("values", false))));
        assertEquals(List.of(), hints());
    }

    @Test
    void modifiersOfTokens() throws Exception {
        List<String> legend = editor.legend().getTokenModifiers();
        List<Integer> data = editor.tokens("m.kmdf", MODEL);
        Map<String, List<String>> found = new TreeMap<>();
        int line = 0;
        int column = 0;
        for (int i = 0; i < data.size(); i += 5) {
            column = data.get(i) > 0 ? data.get(i + 1) : column + data.get(i + 1);
            line += data.get(i);
            String word = MODEL.lines().toList().get(line).substring(column, column + data.get(i + 2));
            int bits = data.get(i + 4);
            found.putIfAbsent(word + "@" + (line + 1), java.util.stream.IntStream.range(0, legend.size()).filter(b -> (bits >> b & 1) != 0).mapToObj(legend::get).sorted().toList());
        }
        assertEquals(List.of("definition"), found.get("OnRead@12"));
        assertEquals(List.of("declaration"), found.get("OnRead@4"));
        assertEquals(List.of("readonly"), found.get("SIZE@14"));
        assertEquals(List.of("declaration", "readonly"), found.get("limit@14"));
        assertEquals(List.of("defaultLibrary"), found.get("WdfRequestComplete@22"));
        assertEquals(List.of("defaultLibrary", "volatile"), found.get("Int_Csr@19"));
        assertEquals(List.of("defaultLibrary", "volatile"), found.get("word@19"));
        assertEquals(List.of(), found.get("Errors@18"));
    }
}
