package org.dmaworkbench.lang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the file holds: bounded time and memory, one clear diagnostic, no exception. */
class BadInputTest {
    private static String only(String text) {
        List<String> issues = Models.syntaxIssues(text);
        assertEquals(1, issues.size(), issues.toString());
        return issues.get(0);
    }

    @Test
    void emptyFile() {
        assertEquals(List.of(), Models.syntaxIssues(""));
        assertEquals(List.of(), Models.syntaxIssues("\n\n// nothing\n"));
    }

    @Test
    void binaryRubbish() {
        byte[] bytes = new byte[100_000];
        new Random(7).nextBytes(bytes);
        assertTrue(only(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)).startsWith("S001@1:1 "));
        assertTrue(only(new String(bytes, java.nio.charset.StandardCharsets.UTF_8)).startsWith("S001@1:1 "));
    }

    @Test
    void nulBytes() {
        assertTrue(only("ULONG a;\0\0\0").startsWith("S001@"));
    }

    @Test
    void aFiveMegabyteLine() {
        assertTrue(only("a".repeat(5_000_000)).startsWith("S01"));
        assertTrue(only("ULONG x = " + "a+".repeat(300_000)).startsWith("S005@1:"));
        assertTrue(only("int a;".repeat(800_000)).startsWith("S006@1:1 "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "{", "!", "-", "*", "(ULONG)", "f(", "a ? ", "a = ", "sizeof ", "if (a) ", "while (1) ", "a->b[", "struct {"})
    void oneHundredThousandNested(String opening) {
        List<String> issues = Models.syntaxIssues("ULONG a;\nVOID f(VOID) { a = " + opening.repeat(100_000));
        assertTrue(issues.size() <= 2 && issues.stream().anyMatch(i -> i.startsWith("S005@2:")), issues.toString());
    }

    @Test
    void longElseIfChain() {
        StringBuilder text = new StringBuilder("VOID f(ULONG a) { if (a) a = 1;\n");
        for (int i = 0; i < 300; i++) {
            text.append("else if (a == ").append(i).append(") a = 2;\n");
        }
        assertEquals(List.of(), Models.syntaxIssues(text.append("}").toString()));
    }

    @Test
    void closedParenthesesWithoutEnd() {
        List<String> issues = Models.syntaxIssues("VOID f(VOID) { " + ")".repeat(100_000) + " }");
        assertTrue(!issues.isEmpty() && issues.size() <= 3, issues.toString());
    }

    @Test
    void openComment() {
        assertEquals("S003@2:1 this comment is never closed; add */", only("ULONG a;\n/* and so on\nULONG b;"));
    }

    @Test
    void openString() {
        assertTrue(only("VOID f(VOID) { PCSTR s = \"abc; }\n}").startsWith("S004@1:26 "));
        assertTrue(Models.syntaxIssues("ULONG c = 'a;\nULONG d;").get(0).startsWith("S004@1:11 "));
    }

    @Test
    void strayCharacters() {
        assertEquals("S002@1:15 '@' means nothing here; remove it", only("ULONG a = 3 + @ 4;"));
    }

    @Test
    void badNumbers() {
        assertTrue(only("ULONG a = 0x;").startsWith("S007@1:11 "));
        assertTrue(only("ULONG a = 12abc;").startsWith("S007@1:11 "));
        assertTrue(only("ULONG a = 09;").startsWith("S007@1:11 "));
    }

    @Test
    void recursiveConstants() {
        assertTrue(only("#define A (A + 1)").startsWith("S035@1:9 "));
        assertEquals(List.of(), Models.syntaxIssues("#define A A\n"), "a header that says it has A");
        assertEquals(2, Models.syntaxIssues("#define A (B + 1)\n#define B (A + 1)\n").size());
        assertEquals(List.of(), Models.syntaxIssues("#define A (B + 1)\n#define B 2\n"));
    }

    @Test
    void windowsLineEndsAndByteOrderMark() {
        assertEquals(List.of(), Models.syntaxIssues("\uFEFFULONG a;\r\n#define B 3\r\n#define C \\\r\n 4\r\nULONG d = B + C; // end\r\n"));
        assertTrue(only("ULONG a;\r\n#include <nothing.h>\r\nULONG b;\r\n").startsWith("S021@2:1 "));
        assertTrue(only("ULONG a;\r#include <nothing.h>\r// a comment\rULONG b;\r").startsWith("S021@2:1 "));
    }
}
