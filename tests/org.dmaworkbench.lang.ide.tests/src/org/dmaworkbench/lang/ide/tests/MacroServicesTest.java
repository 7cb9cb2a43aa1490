package org.dmaworkbench.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.Position;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Macros under the cursor: what they are, where they come from, where they are named. */
class MacroServicesTest {
    private static final String HEADER = """
            #pragma once
            #define COUNT 4
            /* Bits of the count. */
            #define MASK(n) ((1 << (n)) - 1)
            #define TWICE(f) (f(COUNT) + f(COUNT))
            #ifdef MASK
            #define WIDE MASK(COUNT)
            #endif
            """;
    private static final String SOURCE = """
            #include "regs.h"
            ULONG Half(ULONG n) { return n / 2; }
            #define CALL_HALF(x) Half(x)
            ULONG Use(ULONG MASKED)
            {
                ULONG a = MASK(COUNT) + MASK(MASK(2));
                ULONG b = TWICE(Half) + CALL_HALF(1) + WIDE;
            #if COUNT > 8
                b = MASK(8); /* MASK */
            #endif
                return a + b + MASKED;
            }
            """;
    private static final String STRANGER = "#define MASK(n) (n)\nULONG Other(VOID) { return MASK(1); }\n";

    @TempDir
    private Path folder;
    private Editor editor;

    @BeforeEach
    void start() throws Exception {
        editor = new Editor(folder, Map.of("regs.h", HEADER, "use.c", SOURCE, "stranger.c", STRANGER));
        editor.open("regs.h", HEADER);
        editor.open("use.c", SOURCE);
    }

    @AfterEach
    void stop() {
        editor.close();
    }

    private static String at(String text, String place) {
        assertTrue(text.contains(place.replace("|", "")), place);
        return text.replaceFirst(java.util.regex.Pattern.quote(place.replace("|", "")), java.util.regex.Matcher.quoteReplacement(place));
    }

    @Test
    void theTextsHaveNoProblems() throws Exception {
        assertEquals(List.of(), editor.problems("use.c"));
        assertEquals(List.of(), editor.problems("regs.h"));
    }

    @Test
    void aUseShowsDefinitionExpansionAndComment() throws Exception {
        assertEquals("```c\n#define MASK(n) ((1 << (n)) - 1)\n```\n\nexpands to\n```c\n((1 << (COUNT)) - 1)\n```\n\nBits of the count.\n\n*regs.h*\n",
                editor.hover("use.c", at(SOURCE, "MA|SK(COUNT)")));
        assertEquals("```c\n#define CALL_HALF(x) Half(x)\n```\n\nexpands to\n```c\nHalf(1)\n```\n", editor.hover("use.c", at(SOURCE, "CALL|_HALF(1)")));
        assertTrue(editor.hover("use.c", at(SOURCE, "+ WI|DE")).contains("#define WIDE MASK(COUNT)"));
    }

    @Test
    void linesBeginningWithHashAreTextToo() throws Exception {
        assertTrue(editor.hover("use.c", at(SOURCE, "#if CO|UNT")).contains("#define COUNT 4"));
        assertTrue(editor.hover("regs.h", at(HEADER, "#ifdef MA|SK")).contains("((1 << (n)) - 1)"));
        assertTrue(editor.hover("use.c", at(SOURCE, "CO|UNT) + MASK")).contains("COUNT = 4 (0x4)"));
    }

    @Test
    void namesOfTheLibraryAndTheCompiler() throws Exception {
        String text = "#if PAGE_SIZE > 4\nULONG f(VOID) { return PAGE_SIZE + __LINE__; }\n#endif\n";
        for (String place : List.of("#if PAGE_|SIZE", "return PAGE_|SIZE")) {
            assertTrue(editor.hover("more.c", at(text, place)).contains("#define PAGE_SIZE"), place);
            assertEquals(1, editor.definitions("more.c", at(text, place)).size(), place);
            assertEquals(Map.of(), editor.rename("more.c", at(text, place), "OK").getChanges(), place);
            assertEquals(List.of("more.c:1:5", "more.c:2:24"), editor.references("more.c", at(text, place)).stream().filter(p -> p.startsWith("more")).toList(), place);
        }
        assertTrue(editor.hover("more.c", at(text, "__LI|NE__")).contains("known to every compiler"));
        assertEquals(List.of(), editor.definitions("more.c", at(text, "__LI|NE__")));
    }

    @Test
    void definitionsOfMacros() throws Exception {
        assertEquals(List.of("regs.h:4:9"), editor.definitions("use.c", at(SOURCE, "MA|SK(COUNT)")));
        assertEquals(List.of("regs.h:4:9"), editor.definitions("use.c", at(SOURCE, "MASK(MA|SK(2))")));
        assertEquals(List.of("regs.h:2:9"), editor.definitions("use.c", at(SOURCE, "#if CO|UNT")));
        assertEquals(List.of("regs.h:2:9"), editor.definitions("use.c", at(SOURCE, "MASK(CO|UNT)")));
        assertEquals(List.of("stranger.c:1:9"), editor.definitions("stranger.c", at(STRANGER, "return MA|SK")));
    }

    @Test
    void usesOfMacros() throws Exception {
        assertEquals(List.of("use.c:6:15", "use.c:6:29", "use.c:6:34", "use.c:9:9", "regs.h:6:8", "regs.h:7:14"),
                editor.references("use.c", at(SOURCE, "MA|SK(COUNT)")));
        assertEquals(List.of("regs.h:5:21", "regs.h:5:32", "regs.h:7:19", "use.c:6:20", "use.c:8:5"),
                editor.references("regs.h", at(HEADER, "CO|UNT 4")));
    }

    @Test
    void aFunctionThatMacrosNameIsRenamedThereToo() throws Exception {
        Map<String, String> renamed = renamed("use.c", at(SOURCE, "ULONG Ha|lf(ULONG"), "Hulf");
        assertEquals(Map.of("use.c", SOURCE.replace("ULONG Half(", "ULONG Hulf(").replace(" Half(x)", " Hulf(x)").replace("TWICE(Half)", "TWICE(Hulf)")), renamed);
    }

    @Test
    void aMacroIsRenamedWhereverItIsNamed() throws Exception {
        Map<String, String> renamed = renamed("use.c", at(SOURCE, "MASK(MA|SK(2))"), "BITS");
        assertEquals(Map.of("regs.h", HEADER.replace("MASK", "BITS"), "use.c", SOURCE.replace("MASK(", "BITS(")), renamed);
        Map<String, String> constant = renamed("regs.h", at(HEADER, "CO|UNT 4"), "NUMBER");
        assertEquals(Map.of("regs.h", HEADER.replace("COUNT", "NUMBER"), "use.c", SOURCE.replace("COUNT", "NUMBER")), constant);
    }

    @Test
    void aNameThatIsTakenIsRefused() {
        assertRefused("COUNT");
        assertRefused("Half");
        assertRefused("while");
    }

    private void assertRefused(String name) {
        assertThrows(ExecutionException.class, () -> editor.rename("use.c", at(SOURCE, "MA|SK(COUNT)"), name), name);
    }

    @Test
    void marksOfAMacro() throws Exception {
        Position place = editor.open("use.c", at(SOURCE, "MA|SK(COUNT)"));
        assertEquals(List.of(5, 5, 5, 8), Editor.now(editor.server().getTextDocumentService().documentHighlight(new DocumentHighlightParams(editor.file("use.c"), place)))
                .stream().map(mark -> mark.getRange().getStart().getLine()).toList());
    }

    private Map<String, String> renamed(String name, String marked, String newName) throws Exception {
        Map<String, String> texts = Map.of("regs.h", HEADER, "use.c", SOURCE, "stranger.c", STRANGER);
        Map<String, String> renamed = new TreeMap<>();
        editor.rename(name, marked, newName).getChanges().forEach((uri, edits) -> {
            String file = uri.substring(uri.lastIndexOf('/') + 1);
            renamed.put(file, Editor.applied(texts.get(file), edits));
        });
        return renamed;
    }
}
