package org.dmaworkbench.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.eclipse.lsp4j.SignatureHelp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parameters of the call that is being typed. */
class SignatureHelpTest {
    private static final String MODEL = "ULONG Add(ULONG A, ULONG B) { return A + B; }\nVOID f(WDFREQUEST r)\n{\n    %s\n}\n";

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

    private String at(String typed) throws Exception {
        SignatureHelp help = editor.signature("m.kmdf", MODEL.formatted(typed));
        if (help.getSignatures().isEmpty()) {
            return "";
        }
        var signature = help.getSignatures().get(0);
        int active = help.getActiveParameter();
        return signature.getLabel() + " #" + (active < signature.getParameters().size() ? signature.getParameters().get(active).getLabel().getLeft() : "none");
    }

    @Test
    void theParameterAtTheCursor() throws Exception {
        assertEquals("ULONG Add(ULONG A, ULONG B) #ULONG A", at("Add(|"));
        assertEquals("ULONG Add(ULONG A, ULONG B) #ULONG B", at("Add(1, |"));
        assertEquals("ULONG Add(ULONG A, ULONG B) #none", at("Add(1, 2, |)"));
        assertEquals("ULONG Add(ULONG A, ULONG B) #ULONG B", at("x = Add((1 + 2), (ULONG)|);"));
        assertEquals("ULONG Add(ULONG A, ULONG B) #ULONG A", at("Add(Add(1, 2)|, 3);"));
        assertEquals("ULONG Add(ULONG A, ULONG B) #ULONG B", at("Add(\"a, (b\", (|"));
    }

    @Test
    void libraryFunctionsHaveTheirDocumentation() throws Exception {
        SignatureHelp help = editor.signature("m.kmdf", MODEL.formatted("WdfRequestComplete(r, |"));
        assertEquals("VOID WdfRequestComplete(WDFREQUEST Request, NTSTATUS Status)", help.getSignatures().get(0).getLabel());
        assertTrue(help.getSignatures().get(0).getDocumentation().getRight().getValue().length() > 20);
    }

    @Test
    void elsewhereNothing() throws Exception {
        assertEquals("", at("Add(1, 2); |"));
        assertEquals("", at("if (|"));
        assertEquals("", at("Missing(|"));
        assertEquals("", at("r->Add(|"));
        assertEquals("", at("|"));
    }
}
