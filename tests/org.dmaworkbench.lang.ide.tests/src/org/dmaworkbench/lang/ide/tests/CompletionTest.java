package org.dmaworkbench.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.InsertTextFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proposals that write more than a name, and which come first. */
class CompletionTest {
    @TempDir
    private Path folder;
    private Editor editor;

    @BeforeEach
    void start() throws Exception {
        editor = new Editor(folder, Map.of("m.kmdf", ""));
    }

    @AfterEach
    void stop() {
        editor.close();
    }

    private CompletionItem item(String label, String marked) throws Exception {
        List<CompletionItem> items = editor.complete("m.kmdf", marked);
        return items.stream().filter(i -> i.getLabel().equals(label)).findFirst().orElseThrow(() -> new AssertionError(items.stream().map(CompletionItem::getLabel).toList().toString()));
    }

    @Test
    void aCallbackThatDoesNotExistIsCreated() throws Exception {
        String text = "import pci9656;\ndriver D {\n    hardware PCI9656;\n    queue Q { sequential; default; EvtIoRead = |; }\n}\n";
        CompletionItem item = item("Create function OnIoRead", text);
        assertEquals("OnIoRead", item.getTextEdit().getLeft().getNewText());
        assertEquals("\nVOID OnIoRead(WDFQUEUE Queue, WDFREQUEST Request, size_t Length)\n{\n    UNREFERENCED_PARAMETER(Queue);\n    UNREFERENCED_PARAMETER(Request);\n"
                + "    UNREFERENCED_PARAMETER(Length);\n}\n", item.getAdditionalTextEdits().get(0).getNewText());
    }

    @Test
    void aCallbackTypeBecomesAFunction() throws Exception {
        CompletionItem item = item("EVT_WDF_INTERRUPT_ISR function", "EVT_WDF_INTERRUPT_I|");
        assertEquals(InsertTextFormat.Snippet, item.getInsertTextFormat());
        assertEquals("BOOLEAN ${1:OnInterruptIsr}(WDFINTERRUPT Interrupt, ULONG MessageID)\n{\n    UNREFERENCED_PARAMETER(Interrupt);\n"
                + "    UNREFERENCED_PARAMETER(MessageID);\n\n    return FALSE;\n    $0\n}\n", item.getTextEdit().getLeft().getNewText());
    }

    @Test
    void whatFitsComesFirst() throws Exception {
        String text = "VOID f(WDFQUEUE Qa, WDFREQUEST Qb, ULONG Qc)\n{\n    NTSTATUS s;\n    ULONG t = 0;\n    %s\n}\n";
        assertEquals("Qb", editor.labels("m.kmdf", text.formatted("WdfRequestComplete(Q|")).get(0));
        assertEquals("Qc", editor.labels("m.kmdf", text.formatted("t = Q|;")).get(0));
        assertTrue(editor.labels("m.kmdf", text.formatted("s = STATUS_INV|;")).get(0).startsWith("STATUS_INV"));
    }

    @Test
    void statusesShowTheirValues() throws Exception {
        assertTrue(item("STATUS_INVALID_PARAMETER", "VOID f(VOID) { NTSTATUS s = STATUS_INVALID_PAR|; }").getDetail().contains("0xC000000D"));
    }
}
