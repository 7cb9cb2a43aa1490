package org.dmaworkbench.lang.tests.preprocessing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dmaworkbench.lang.tests.Models;
import org.junit.jupiter.api.Test;

/** Several source files in one project. */
class ProjectNamesTest {
    @Test
    void twoFilesDefineOneName() {
        Models models = new Models().with("a.c", "VOID f(VOID) { }\nULONG Count = 1;\nULONG Shared;\nstatic VOID g(VOID) { }\n")
                .with("b.c", "\nVOID f(VOID) { }\n  ULONG Count = 2;\nULONG Shared;\nstatic VOID g(VOID) { }\nextern ULONG Count;\n");
        assertEquals(List.of("a.c S039@1:6 f is defined in b.c:2 too; rename or remove one, or make one static",
                "a.c S039@2:7 Count is defined in b.c:3 too; rename or remove one, or make one static",
                "b.c S039@2:6 f is defined in a.c:1 too; rename or remove one, or make one static",
                "b.c S039@3:9 Count is defined in a.c:2 too; rename or remove one, or make one static"), models.allIssues());
    }

    @Test
    void prototypesAndDefinitionGoTogether() {
        assertEquals(List.of(), new Models().with("a.c", "#include \"f.h\"\nULONG f(ULONG a) { return a; }\nULONG Count = 1;\n")
                .with("b.c", "#include \"f.h\"\nULONG g(VOID) { return f(2) + Count; }\n").with("f.h", "ULONG f(ULONG a);\nextern ULONG Count;\nULONG g(VOID);\n")
                .allIssues());
    }

    @Test
    void typedefUsedTooEarly() {
        assertEquals(List.of("S049@1:1 T is declared further down, in line 3; move its typedef before this line"),
                Models.issuesOf("T *early;\nULONG x;\ntypedef ULONG T;\nT late;\n"));
        assertEquals(List.of("S049@1:8 PDEVICE is declared further down, in line 2; move its typedef before this line"),
                Models.syntaxIssues("VOID f(PDEVICE d);\ntypedef struct _DEVICE { ULONG a; struct _DEVICE *next; } DEVICE, *PDEVICE;\n"));
        assertEquals(List.of(), Models.issuesOf("typedef struct _N { struct _N *next; } N, *PN; PN a; N b;\n"));
    }
}
