package org.dmaworkbench.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dmaworkbench.lang.ide.folding.Folding;
import org.junit.jupiter.api.Test;

/** What can be folded, as "first-last", lines from 1. */
class FoldingTest {
    private static List<String> foldings(String text) {
        return Folding.ranges(text).stream().map(r -> (r.getStartLine() + 1) + "-" + (r.getEndLine() + 1) + (r.getKind() == null ? "" : " " + r.getKind())).toList();
    }

    @Test
    void blocksFromTheLineOfTheirHead() {
        assertEquals(List.of("4-6", "1-8"), foldings("VOID f(VOID)\n{\n    int a;\n    if (a) {\n        a = 1;\n    }\n    a = 2;\n}\n"));
        assertEquals(List.of("1-3"), foldings("driver D {\n    hardware X;\n}\n"));
        assertEquals(List.of(), foldings("int f(void) { return 1; }\n"));
    }

    @Test
    void commentsAndRowsOfThem() {
        assertEquals(List.of("1-3 comment"), foldings("/*\n * a\n */\nint a;\n"));
        assertEquals(List.of("1-2 comment", "5-7 comment"), foldings("// a\n// b\n\nint a; // c\n// d\n// e\n// f\nint b; // g\n"));
    }

    @Test
    void rowsOfImports() {
        assertEquals(List.of("1-3 imports"), foldings("#include <ntddk.h>\n#include <wdf.h>\n#include \"a.h\"\n\nint a;\n"));
        assertEquals(List.of("1-2 imports"), foldings("import a;\nimport b;\nint c;\nimport d;\n"));
    }

    @Test
    void conditionsByBranch() {
        assertEquals(List.of("1-2 region", "3-5 region"), foldings("#if DBG\nint a;\n#else\nint b;\n#endif\n"));
        assertEquals(List.of("2-4 region", "1-5 region"), foldings("#ifdef A\n  #ifndef B\nint b;\n  #endif\n#endif\n"));
    }

    @Test
    void brokenTextHasNoSurprises() {
        for (String text : new String[] {"", "}", "{", "#endif\n", "#if\n", "/*", "\"", "#else\n}\n{\n"}) {
            Folding.ranges(text).forEach(r -> assertEquals(true, r.getStartLine() < r.getEndLine(), text));
        }
    }
}
