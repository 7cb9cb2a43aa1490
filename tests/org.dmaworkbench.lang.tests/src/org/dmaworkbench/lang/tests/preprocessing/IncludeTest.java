package org.dmaworkbench.lang.tests.preprocessing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dmaworkbench.lang.kmdf.Include;
import org.dmaworkbench.lang.kmdf.NameReference;
import org.dmaworkbench.lang.kmdf.TranslationUnit;
import org.dmaworkbench.lang.tests.Models;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;

/** Files that include each other: what they bring, in which state they are read, and what can go wrong. */
class IncludeTest {
    /** The way published drivers are laid out: one header includes all others in an order that matters. */
    private static Models driver() {
        return new Models()
                .with("init.c", "#include \"precomp.h\"\n#include \"init.tmh\"\nNTSTATUS Init(PDEVICE d) { d->Regs.Control = REG_ENABLE(1); return Start(d); }\n")
                .with("start.c", "#include \"precomp.h\"\nNTSTATUS Start(PDEVICE d) { d->Count = LIMIT; return STATUS_SUCCESS; }\n")
                .with("precomp.h", "#pragma once\n#include <ntddk.h>\n#include <wdf.h>\n#include \"reg.h\"\n#include \"private.h\"\n")
                .with("reg.h", "#ifndef REG_H\n#define REG_H\ntypedef struct _REGS { ULONG Control; } REGS, *PREGS;\n#define REG_ENABLE(x) (((x) & 1) << 4)\n#define LIMIT 16\n#endif\n")
                .with("private.h", "typedef struct _DEVICE {\n    REGS Regs;\n#if LIMIT > 8\n    ULONG Count;\n#endif\n} DEVICE, *PDEVICE;\n"
                        + "NTSTATUS Init(PDEVICE d);\nNTSTATUS Start(PDEVICE d);\n");
    }

    @Test
    void headersSeeWhatWasIncludedBeforeThem() {
        assertEquals(List.of(), driver().allIssues());
        Models models = driver();
        assertEquals(List.of(), Models.issues(models.open("private.h")), "also when it is opened first");
    }

    @Test
    void inclusionLeadsToTheFile() {
        Models models = driver();
        XtextResource init = models.open("init.c");
        Include include = Models.first(init, Include.class);
        assertEquals("precomp.h", include.getFile().eResource().getURI().lastSegment());
        TranslationUnit precomp = (TranslationUnit) models.open("precomp.h").getContents().get(0);
        assertSame(precomp, include.getFile());
        Include system = Models.first(models.open("precomp.h"), Include.class);
        assertEquals("kmdflib:/nt.kmdf", system.getFile().eResource().getURI().toString());
    }

    @Test
    void functionsOfOtherFilesAreFoundThroughTheirHeader() {
        XtextResource init = driver().open("init.c");
        NameReference start = Models.all(init, NameReference.class).stream().filter(r -> r.getTarget() != null
                && "private.h".equals(r.getTarget().eResource().getURI().lastSegment())).findFirst().orElseThrow();
        assertTrue(start.getTarget().toString().contains("Start"));
    }

    @Test
    void aChangeOfAHeaderReachesItsIncluders() {
        Models models = driver();
        assertEquals(List.of(), Models.issues(models.open("start.c")));
        models.with("reg.h", "typedef struct _REGS { ULONG Control; } REGS;\n#define LIMIT 4\n#define REG_ENABLE(x) x\n");
        XtextResource start = models.load("start.c");
        models.load("private.h").update(0, 0, " ");
        start.update(0, 0, " ");
        assertEquals(List.of("S032@2:32 _DEVICE has no member Count"), Models.issues(start));
    }

    @Test
    void theFirstIncluderDecides() {
        Models models = new Models()
                .with("b.c", "#include \"mode.h\"\nULONG b = MODE;\n")
                .with("a.c", "#define FAST 1\n#include \"mode.h\"\nULONG a = MODE;\n")
                .with("mode.h", "#ifdef FAST\n#define MODE (1)\nULONG Fast;\n#else\n#define MODE (2)\nULONG Slow;\n#endif\n");
        XtextResource header = models.open("mode.h");
        assertEquals("ULONG Fast ;", Sources.seen(header));
        assertEquals(List.of(), models.allIssues());
    }

    @Test
    void namesFromOutside() {
        Models models = new Models().define("FAST", "1").with("a.c", "#ifdef FAST\nULONG a = FAST;\n#endif\n#if DBG\nULONG d;\n#endif\n");
        assertEquals("ULONG a = 1 ; ULONG d ;", Sources.seen(models.open("a.c")));
        models = new Models().define("DBG", "0").with("a.c", "#ifdef FAST\nULONG a = FAST;\n#endif\n#if DBG\nULONG d;\n#endif\n");
        assertEquals("", Sources.seen(models.open("a.c")));
    }

    @Test
    void macrosComeWithImportsToo() {
        Models models = new Models().with("regs.kmdf", "#define READ(a) ((a) + 1)\ntypedef ULONG REG;\n")
                .with("use.kmdf", "import regs;\nREG f(REG a) { return READ(a); }\n");
        assertEquals(List.of(), models.allIssues());
    }

    @Test
    void circlesWithGuards() {
        assertEquals(List.of(), new Models().with("a.c", "#include \"a.h\"\nA a; B b;\n")
                .with("a.h", "#ifndef A_H\n#define A_H\n#include \"b.h\"\ntypedef ULONG A;\n#endif\n")
                .with("b.h", "#pragma once\n#include \"a.h\"\ntypedef ULONG B;\n").allIssues());
    }

    @Test
    void circlesWithoutGuards() {
        List<String> issues = new Models().with("a.c", "#include \"a.h\"\n").with("a.h", "#include \"b.h\"\nULONG a;\n")
                .with("b.h", "#include \"a.h\"\nULONG b;\n").allIssues();
        assertEquals(List.of("a.h S041@1:1 including b.h leads back to this file without end; write #pragma once into both",
                "b.h S041@1:1 including a.h leads back to this file without end; write #pragma once into both"), issues);
        assertEquals(List.of("s.h S041@1:1 including s.h leads back to this file without end; write #pragma once into both"),
                new Models().with("s.h", "#include \"s.h\"\nULONG s;\n").allIssues());
    }

    @Test
    void deepInclusion() {
        Models models = new Models().with("a.c", "#include \"h0.h\"\n");
        for (int i = 0; i < 300; i++) {
            models.with("h" + i + ".h", "#pragma once\n#include \"h" + (i + 1) + ".h\"\n");
        }
        models.with("h300.h", "ULONG deepest;\n");
        assertTrue(Models.issues(models.open("h99.h")).get(0).startsWith("S041@2:1 files include each other more than 100 levels deep; h100.h is left out"),
                Models.issues(models.open("h99.h")).toString());
    }

    @Test
    void aMissingFileThatComes() {
        Models models = new Models().with("a.c", "#include \"late.h\"\nLATE a;\n");
        XtextResource a = models.open("a.c");
        assertEquals(2, Models.issues(a).size(), Models.issues(a).toString());
        models.with("late.h", "typedef ULONG LATE;\n");
        a.update(0, 0, " ");
        assertEquals(List.of(), Models.issues(a));
    }

    @Test
    void typeDeclaredByTheIncluder() {
        assertEquals(List.of(), new Models().with("a.c", "typedef struct _T { ULONG x; } T;\n#include \"t.h\"\nULONG f(T *t) { return get(t); }\n")
                .with("t.h", "ULONG get(T *t);\n").allIssues().stream().filter(i -> !i.contains("T027")).toList());
    }

    @Test
    void includedByMacro() {
        assertEquals(List.of(), new Models().with("a.c", "#define HEADER \"t.h\"\n#include HEADER\nT a;\n").with("t.h", "typedef ULONG T;\n").allIssues());
    }

    @Test
    void insideOfThings() {
        assertEquals(List.of(), new Models().with("a.c", "struct S {\n#include <pshpack1.h>\nULONG a; };\nVOID f(VOID)\n{\n#include \"t.h\"\n}\n")
                .with("t.h", "#define X 1\n").allIssues());
    }
}
