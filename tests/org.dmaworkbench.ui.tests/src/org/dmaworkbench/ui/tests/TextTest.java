package org.dmaworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.dmaworkbench.ui.editor.Indentation;
import org.dmaworkbench.ui.editor.Markdown;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.DocumentCommand;
import org.junit.jupiter.api.Test;

/** Small pieces of the editor that need no workbench. */
class TextTest {
    @Test
    void markdownBecomesTheHtmlThatTextControlsDraw() {
        assertEquals("<p><b>Title</b></p><p>one two <b>code</b> and <b>bold</b></p><ul><li>a &lt; b</li><li>c</li></ul><pre>x = 1;\n</pre>",
                Markdown.toHtml("# Title\none\ntwo `code` and **bold**\n\n- a < b\n- c\n\n```c\nx = 1;\n```"));
    }

    @Test
    void snakeCaseIsNotEmphasis() {
        assertEquals("<p>WDF_IO_QUEUE_CONFIG and a_b_c</p>", Markdown.toHtml("WDF_IO_QUEUE_CONFIG and a_b_c"));
    }

    @Test
    void aNewLineKeepsTheIndentationAndABraceDeepensIt() {
        assertEquals("\n    ", typed("    x = 1;", 10, "\n").text);
        assertEquals("\n        ", typed("    if (x) {", 12, "\n").text);
    }

    @Test
    void aClosingBraceGoesBackAStep() {
        Command command = typed("    ", 4, "}");
        assertEquals(0, command.offset);
        assertEquals(4, command.length);
    }

    private static Command typed(String text, int offset, String key) {
        Command command = new Command();
        command.offset = offset;
        command.text = key;
        command.doit = true;
        new Indentation().customizeDocumentCommand(new Document(text), command);
        return command;
    }

    private static final class Command extends DocumentCommand { }
}
