package org.dmaworkbench.lang.tests.preprocessing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dmaworkbench.lang.kmdf.IntegerLiteral;
import org.dmaworkbench.lang.kmdf.StructDefinition;
import org.dmaworkbench.lang.tests.Models;
import org.junit.jupiter.api.Test;

/** Pragmas that mean something. */
class PragmaTest {
    @Test
    void packing() {
        String text = """
                #pragma pack(push, 1)
                typedef struct _A { UCHAR a; ULONG b; } A, *PA;
                struct B { union { UCHAR a; ULONG b; } u; };
                struct _A *pointer;
                #pragma pack(push, 2)
                struct C { UCHAR a; ULONG b; };
                #pragma pack(pop)
                struct D { UCHAR a; ULONG b; };
                struct packed(2) E { UCHAR a; ULONG b; };
                #pragma pack(pop)
                struct F { UCHAR a; ULONG b; };
                #include <pshpack4.h>
                struct G { UCHAR a; ULONGLONG b; };
                #include <poppack.h>
                struct H { UCHAR a; };
                """;
        var resource = Models.parse(text);
        assertEquals(List.of(), Models.issues(resource));
        List<String> packs = Models.all(resource, StructDefinition.class).stream().map(s -> s.getName() + " "
                + (s.isPacked() && s.getPack() instanceof IntegerLiteral n ? n.getText() : "-")).toList();
        assertEquals(List.of("_A 1", "B 1", "null 1", "C 2", "D 1", "E 2", "F -", "G 4", "H -"), packs);
        ExpandedTextTest.assertCovered(resource, text);
    }

    @Test
    void silentOnes() {
        assertEquals(List.of(), Models.issuesOf("#pragma once\n#pragma warning(disable: 4201 4214)\n#pragma prefast(suppress: 28118, \"why\")\n"
                + "#pragma region hardware\nULONG a;\n#pragma endregion\n#pragma warning(push)\n#pragma warning(pop)\n#ident \"x\"\n#line 12 \"y.c\"\n"));
    }
}
