package org.dmaworkbench.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.eclipse.lsp4j.FormattingOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Formatting as an editor asks for it. */
class FormattingTest {
    private static final String UGLY = "VOID f(ULONG a)\n{\n  ULONG *p=&a;\n  if(a){\n  a=a*2;\n  }\n}\n";

    @TempDir
    private Path folder;
    private Editor editor;

    @BeforeEach
    void start() throws Exception {
        editor = new Editor(folder, Map.of("m.kmdf", "", "s.scenario", ""));
    }

    @AfterEach
    void stop() {
        editor.close();
    }

    @Test
    void widthsAreTheEditors() throws Exception {
        assertEquals("VOID f(ULONG a)\n{\n    ULONG *p = &a;\n    if (a) {\n        a = a * 2;\n    }\n}\n", editor.formatted("m.kmdf", UGLY, new FormattingOptions(4, true)));
        assertEquals("VOID f(ULONG a)\n{\n\tULONG *p = &a;\n\tif (a) {\n\t\ta = a * 2;\n\t}\n}\n", editor.formatted("m.kmdf", UGLY, new FormattingOptions(8, false)));
    }

    @Test
    void onlyTheSelectedLines() throws Exception {
        assertEquals("VOID f(ULONG a)\n{\n  ULONG *p=&a;\n    if (a) {\n  a=a*2;\n  }\n}\n", editor.formatted("m.kmdf", UGLY, new FormattingOptions(4, true), 3, 4));
    }

    @Test
    void bracesAreConfigured() throws Exception {
        editor.configure(Map.of("dmaw", Map.of("format", Map.of("braces", "allman"))));
        assertEquals("VOID f(ULONG a)\n{\n    ULONG *p = &a;\n    if (a)\n    {\n        a = a * 2;\n    }\n}\n", editor.formatted("m.kmdf", UGLY, new FormattingOptions(4, true)));
    }

    @Test
    void scenariosToo() throws Exception {
        assertEquals("parameter a = 1 + 2;\n", editor.formatted("s.scenario", "parameter   a=1+2 ;\n\n\n", new FormattingOptions(4, true)));
    }
}
