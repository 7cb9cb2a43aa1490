package org.dmaworkbench.lang.tests.preprocessing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.dmaworkbench.lang.tests.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Macros, conditions and inclusion that would eat all time and memory if nothing bounded them. */
class BoundsTest {
    private static List<String> issues(String text) {
        return assertTimeout(Duration.ofSeconds(60), () -> Models.syntaxIssues(text));
    }

    private static String laughs(int levels, String body) {
        StringBuilder text = new StringBuilder("#define L0(x) x\n");
        for (int i = 1; i <= levels; i++) {
            text.append("#define L").append(i).append("(x) ").append(body.replace("@", "L" + (i - 1))).append('\n');
        }
        return text.append("ULONG a = L").append(levels).append("(1);\nULONG b = L2(1);\nULONG c;\n").toString();
    }

    @ParameterizedTest
    @CsvSource({"@(x) + @(x)", "@(@(x)) + 1", "@(x + x)"})
    void macrosThatDoubleThemselves(String body) {
        List<String> issues = issues(laughs(60, body));
        assertEquals(1, issues.size(), issues.toString());
        assertTrue(issues.get(0).startsWith("S042@62:11 "), issues.get(0));
    }

    @Test
    void manyUsesOfALargeMacro() {
        assertTrue(issues(laughs(14, "@(x) + @(x)") + "ULONG d = L14(2) + L14(3);\n".repeat(2_000)).size() <= 1);
    }

    @Test
    void textThatDoublesItself() {
        StringBuilder text = new StringBuilder("#define C(a, b) a ## b\n#define D0(x) x\n");
        for (int i = 1; i < 60; i++) {
            text.append("#define D%d(x) C(D%d(x), D%d(x))\n#define E%d(x) D%d(x ## x)\n".formatted(i, i - 1, i - 1, i, i - 1));
        }
        issues(text + "ULONG a = D59(y);\nULONG b = E59(z);\n");
        StringBuilder paste = new StringBuilder("#define P0(x) x\n");
        for (int i = 1; i < 60; i++) {
            paste.append("#define P%d(x) P%d(x ## x)\n".formatted(i, i - 1));
        }
        assertTrue(issues(paste + "ULONG a = P59(ab);\n").get(0).startsWith("S042@61:11 "));
    }

    @Test
    void aLongChainIsFine() {
        StringBuilder text = new StringBuilder("#define A0 x\n");
        for (int i = 1; i < 20_000; i++) {
            text.append("#define A").append(i).append(" A").append(i - 1).append('\n');
        }
        assertEquals(List.of(), issues(text + "ULONG x; ULONG f(VOID) { return A19999; }\n"));
    }

    @Test
    void aLongCircle() {
        StringBuilder text = new StringBuilder("#define A0 (A9999 + 1)\n");
        for (int i = 1; i < 10_000; i++) {
            text.append("#define A").append(i).append(" (A").append(i - 1).append(" + 1)\n");
        }
        List<String> issues = issues(text.toString());
        assertTrue(issues.size() <= 60 && issues.get(0).startsWith("S035@1:9 "), issues.size() + " " + issues.get(0));
    }

    @Test
    void nestedUses() {
        String text = "#define F(x) x\nULONG a = " + "F(".repeat(100_000) + "1" + ")".repeat(100_000) + ";\n";
        assertTrue(issues(text).stream().anyMatch(i -> i.startsWith("S042@2:") || i.startsWith("S005@2:")), issues(text).toString());
        text = "#define F(x) x\nULONG a = " + "F(".repeat(100_000);
        assertTrue(issues(text).stream().anyMatch(i -> i.matches("S04[23]@2:.*") || i.startsWith("S005@2:")), issues(text).toString());
        assertEquals(List.of(), issues("#define F(x) x\nULONG a = " + "F(".repeat(100) + "1" + ")".repeat(100) + ";\n"));
    }

    @Test
    void nestedConditions() {
        assertTrue(issues("#if 1\n".repeat(100_000)).get(0).startsWith("S022@"));
        assertEquals(List.of(), issues("#if 1\n".repeat(400) + "ULONG a;\n" + "#endif\n".repeat(400)));
        assertTrue(issues("#if 0\n".repeat(100_000)).get(0).startsWith("S022@1:1 "));
        assertTrue(issues("#if " + "(".repeat(100_000) + "1\n#endif").get(0).startsWith("S045@1:1 "));
        assertTrue(issues("#if " + "!".repeat(100_000) + "1\n#endif").get(0).startsWith("S045@1:1 "));
        assertTrue(issues("#if " + "1 ? ".repeat(100_000) + "1\n#endif").get(0).startsWith("S045@1:1 "));
    }

    @Test
    void linesWithoutEnd() {
        assertEquals(List.of(), issues("#define A 3"));
        assertEquals(List.of(), issues("#define A(x) x"));
        assertEquals(List.of(), issues("#define A"));
        assertEquals(List.of(), issues("#pragma once"));
        assertEquals(List.of(), issues("#undef A"));
        assertEquals(List.of(), issues("#include <wdf.h>"));
        assertEquals(List.of(), issues("#if 1\n#endif"));
        assertEquals(List.of(), issues("#define A 1 \\"));
        assertEquals(List.of(), issues("#"));
        assertTrue(issues("#define A /* never closed\nULONG a;").stream().allMatch(i -> i.startsWith("S003@1:")));
        assertTrue(issues("#if 1 /* never closed\nULONG a;").stream().anyMatch(i -> i.startsWith("S0")));
    }
}
