package org.dmaworkbench.lang.tests.preprocessing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dmaworkbench.lang.lexing.TextFacts;
import org.dmaworkbench.lang.resource.SourceResource;
import org.dmaworkbench.lang.tests.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which text conditions leave out. */
class ConditionTest {
    @ParameterizedTest
    @ValueSource(strings = {"1", "!0", "defined A", "defined(A)", "A", "A == 3", "A > 2 && B", "!defined(C)", "C == 0", "(A + 1) * 2 == 8", "-1 < 0",
        "0xFFFFFFFFFFFFFFFF > 0", "-1 > 0u", "1 ? 1 : 1 / 0", "0 && 1 / 0 || 1", "'A' == 65", "'\\0' == 0", "7 % 4 == 3", "(1 << 40) > 0", "~0 == -1",
        "F(2) == 3", "A /* three */ == 3 // yes", "defined(_WIN64) && (NTDDI_VERSION >= NTDDI_WIN10)", "DBG", "_MSC_VER > 1900", "KMDF_VERSION_MINOR >= 15",
        "A - 3 == B - 1", "10 - 4 - 3 == 3", "010 == 8", "1L == 1 && 1ull == 1", "__has_include(<wdf.h>)", "!__has_include(\"nothing.h\")", "B ^ 2 | 4 & 5"})
    void holds(String condition) {
        String text = "#define A 3\n#define B 1\n#define F(x) ((x) + 1)\n#if " + condition + "\nint yes;\n#else\nint no;\n#endif\n";
        assertEquals(List.of(), Models.syntaxIssues(text));
        assertEquals("int yes ;", Sources.seen(text));
    }

    @Test
    void branches() {
        String text = "#if %s\na\n#elif %s\nb\n#elif %s\nc\n#else\nd\n#endif\ne";
        assertEquals("a e", Sources.seen(text.formatted("1", "1", "0")));
        assertEquals("b e", Sources.seen(text.formatted("0", "1", "1")));
        assertEquals("c e", Sources.seen(text.formatted("0", "0", "2")));
        assertEquals("d e", Sources.seen(text.formatted("0", "0", "0")));
    }

    @Test
    void nested() {
        assertEquals("b", Sources.seen("#if 0\n#if 1\na\n#else\nc\n#endif\n#else\n#ifdef X\nd\n#else\nb\n#endif\n#endif"));
        assertEquals("", Sources.seen("#ifdef X\n#ifndef Y\na\n#endif\n#endif"));
    }

    @Test
    void leftOutTextNeedNotBeC() {
        assertEquals(List.of(), Models.issuesOf("#if 0\nDon't \"read @@@ this\n/* #endif */\n#unknown\n#error no\n#if nonsense ((\n#endif\n#endif\nULONG a;\n"));
    }

    @Test
    void whatIsLeftOutIsKnown() {
        String text = "int a;\n#if 0\nint b;\n#else\nint c;\n#endif\n#ifdef X\nint d;\n#endif\n";
        TextFacts facts = ((SourceResource) Models.parse(text)).facts();
        assertEquals(List.of("\nint b;\n", "\nint d;\n"), facts.inactive().stream().map(r -> text.substring(r.offset(), r.offset() + r.length())).toList());
    }

    @Test
    void definitionsInBranchesCount() {
        assertEquals("2", Sources.seen("#if 1\n#define A 1 + 1\n#undef A\n#define A 2\n#else\n#define A 3\n#endif\nA"), "defined anew, so replaced");
        assertEquals("int three ;", Sources.seen("#ifndef A\n#define A 3\n#endif\n#if A == 3\nint three;\n#endif"));
    }

    @Test
    void conditionsInsideOfThings() {
        assertEquals("ULONG a [ ] = { 1 , 3 } ;", Sources.seen("ULONG a[] = { 1,\n#if 0\n2,\n#endif\n3 };"));
        assertEquals("VOID f ( VOID ) { g ( 1 , 3 ) ; }", Sources.seen("#define G(a, b) g(a, b)\nVOID f(VOID) { G(1,\n#ifdef X\n2\n#else\n3\n#endif\n); }"));
        assertEquals("struct S { int a ; int c ; } ;", Sources.seen("struct S { int a;\n#ifdef X\nint b;\n#endif\nint c; };"));
    }
}
