package org.dmaworkbench.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C files and headers in the editor: what is changed in one shows in the others. */
class HeadersTest {
    private static final String HEADER = "#pragma once\n#define READ(x) ((x) + 1)\ntypedef struct _REGS { ULONG Control; } REGS, *PREGS;\n";
    private static final String SOURCE = "#include \"regs.h\"\nULONG Use(PREGS r) { return READ(r->Control); }\n";

    @TempDir
    private Path folder;
    private Editor editor;

    @BeforeEach
    void start() throws Exception {
        editor = new Editor(folder, Map.of("regs.h", HEADER, "use.c", SOURCE));
        editor.open("use.c", SOURCE);
        editor.open("regs.h", HEADER);
    }

    @AfterEach
    void stop() {
        editor.close();
    }

    @Test
    void aMacroThatIsRenamedInItsHeader() throws Exception {
        assertEquals(List.of(), editor.problems("use.c"));
        editor.open("regs.h", HEADER.replace("READ(x)", "READ_IT(x)"));
        assertEquals(List.of("S030@2"), editor.problems("use.c"));
        editor.open("regs.h", HEADER);
        assertEquals(List.of(), editor.problems("use.c"));
    }

    @Test
    void aTypeThatIsRenamedInItsHeader() throws Exception {
        editor.open("regs.h", HEADER.replace("*PREGS", "*PREGISTERS"));
        assertEquals(List.of("S031@2"), editor.problems("use.c"));
        editor.open("regs.h", HEADER);
        assertEquals(List.of(), editor.problems("use.c"));
    }

    @Test
    void definitionOfAnIncludeIsTheFile() throws Exception {
        List<String> places = editor.definitions("use.c", SOURCE.replace("\"regs", "\"re|gs"));
        assertEquals(1, places.size(), places.toString());
        assertTrue(places.get(0).startsWith("regs.h"), places.toString());
    }
}
