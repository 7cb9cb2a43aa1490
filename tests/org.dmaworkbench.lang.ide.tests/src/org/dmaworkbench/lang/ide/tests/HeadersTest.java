package org.dmaworkbench.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
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

    @Test
    void textThatAConditionLeavesOutIsInactive() throws Exception {
        String text = "#define SIMULATE 1\n#if SIMULATE\nULONG a;\n#else\n\n    ULONG b; /* no\n    more */\n#endif\nULONG c;\n";
        assertEquals(List.of("6:5+14", "7:5+7"), inactive(editor.tokens("use.c", text)));
        assertEquals(List.of("3:1+8"), inactive(editor.tokens("use.c", text.replace("SIMULATE 1", "SIMULATE 0"))));
    }

    @Test
    void namesThatTheProjectSetsAnewAreReadAgain() throws Exception {
        editor.open("use.c", "#ifndef SIMULATE\n#error no hardware here\n#endif\n");
        assertEquals(List.of("S044@2"), editor.problems("use.c"));
        names("SIMULATE=1\n", FileChangeType.Created);
        assertEquals(List.of(), editor.problems("use.c"));
        names("", FileChangeType.Changed);
        assertEquals(List.of("S044@2"), editor.problems("use.c"));
    }

    private void names(String text, FileChangeType type) throws Exception {
        Path file = Files.writeString(folder.resolve("dmaw.defines"), text);
        editor.server().getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of(new FileEvent(file.toUri().toString(), type))));
    }

    /** Returns the tokens with the modifier as line:column+length. */
    private List<String> inactive(List<Integer> data) {
        int bit = 1 << editor.legend().getTokenModifiers().indexOf("inactive");
        List<String> found = new ArrayList<>();
        int line = 1;
        int column = 1;
        for (int i = 0; i < data.size(); i += 5) {
            line += data.get(i);
            column = data.get(i) == 0 ? column + data.get(i + 1) : 1 + data.get(i + 1);
            if ((data.get(i + 4) & bit) != 0) {
                found.add(line + ":" + column + "+" + data.get(i + 2));
            }
        }
        return found;
    }
}
