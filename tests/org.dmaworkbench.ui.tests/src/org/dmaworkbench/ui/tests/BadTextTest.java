package org.dmaworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.ui.server.LanguageServerHost;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever a file holds, the editor opens it, takes keys, and the server goes on answering. */
@ExtendWith(NoLoggedErrors.class)
class BadTextTest {
    @Test
    void theEditorStaysAlive() throws Exception {
        try (Sample sample = Sample.of("badText", true)) {
            for (Map.Entry<String, byte[]> file : texts().entrySet()) {
                ITextEditor editor = Ui.open(sample.file(file.getKey(), file.getValue()));
                IDocument document = Ui.document(editor);
                try (UiThread watched = UiThread.watch()) {
                    document.replace(0, 0, " ");
                    Ui.settle();
                    assertEquals(List.of(), watched.waits(), file.getKey());
                }
                LanguageServerHost.get().find(document).ifPresent(open -> Ui.await("an answer for " + file.getKey(),
                        () -> Background.of(() -> LanguageServerHost.get().ask(open, (server, d) -> server.getTextDocumentService()
                                .documentSymbol(new DocumentSymbolParams(d.identifier()))).get()) != null));
                Ui.page().closeAllEditors(false);
            }
        }
    }

    private static Map<String, byte[]> texts() {
        Map<String, byte[]> texts = new LinkedHashMap<>();
        String good = "ULONG f(VOID) { return 1; }\n";
        texts.put("utf16.kmdf", ('\ufeff' + good).getBytes(StandardCharsets.UTF_16LE));
        texts.put("bom.c", ('\ufeff' + good).getBytes(StandardCharsets.UTF_8));
        texts.put("nul.kmdf", good.replace(' ', '\0').getBytes(StandardCharsets.UTF_8));
        texts.put("comment.kmdf", ("/* " + good.repeat(50)).getBytes(StandardCharsets.UTF_8));
        texts.put("string.c", ("char *s = \"" + good).getBytes(StandardCharsets.UTF_8));
        texts.put("conditional.h", ("#if 1\n" + good + "#else\n" + good).getBytes(StandardCharsets.UTF_8));
        texts.put("nested.kmdf", ("ULONG x = " + "(".repeat(20_000) + "1;\n").getBytes(StandardCharsets.UTF_8));
        texts.put("long.kmdf", ("ULONG f0(VOID) { return 1; }\n" + "/* filler */ ".repeat(1_000)).getBytes(StandardCharsets.UTF_8));
        texts.put("big.kmdf", big().getBytes(StandardCharsets.UTF_8));
        return texts;
    }

    private static String big() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 4_000; i++) {
            text.append("static ULONG f").append(i).append("(ULONG a)\n{\n    return a + ").append(i).append(";\n}\n\n");
        }
        return text.toString();
    }
}
