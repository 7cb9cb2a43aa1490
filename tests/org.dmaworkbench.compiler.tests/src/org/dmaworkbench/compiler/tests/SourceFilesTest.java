package org.dmaworkbench.compiler.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.compiler.CompiledProject;
import org.dmaworkbench.compiler.Diagnostic;
import org.dmaworkbench.compiler.ProjectCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs of several C files: linkage, headers, names from outside, encodings. */
class SourceFilesTest {
    @TempDir private Path folder;

    private static long run(CompiledProject project) {
        assertEquals(List.of(), project.diagnostics().stream().filter(d -> d.severity() == Diagnostic.Severity.ERROR).map(Diagnostic::toString).toList());
        return new Evaluator(project.programs().get(0)).call("f");
    }

    private static long run(Map<String, String> files) {
        Map<String, String> all = new LinkedHashMap<>(files);
        all.put("entry.c", Models.ENTRY);
        return run(Models.compile(all));
    }

    @Test
    void staticNamesBelongToTheirFiles() {
        assertEquals(1234, run(Map.of(
                "a.c", "static ULONG Count = 1;\nstatic ULONG helper(VOID) { return 20 * Count; }\nULONG first(VOID) { return helper() + Count - 1; }\n",
                "b.c", "static ULONG Count = 4;\nstatic ULONG helper(VOID);\nULONG second(VOID) { return helper() + Count; }\n"
                        + "static ULONG helper(VOID) { return 300 / 10; }\n",
                "f.c", "#include \"all.h\"\nULONG helper(VOID) { return 12; }\nULONG f(VOID) { return helper() * 100 + second() + first() - 20; }\n",
                "all.h", "ULONG first(VOID);\nULONG second(VOID);\nULONG helper(VOID);\n")));
    }

    @Test
    void aVariableIsDefinedOnce() {
        assertEquals(7, run(Map.of("a.c", "#include \"v.h\"\nULONG Shared = 3;\n", "f.c", "#include \"v.h\"\nULONG f(VOID) { Shared += 4; return Shared; }\n",
                "v.h", "#pragma once\nextern ULONG Shared;\n")));
    }

    @Test
    void macrosComputeWhatCComputes() {
        assertEquals(7, run(Map.of("f.c", "#define A 1 + 2\nULONG f(VOID) { return A * 3; }\n")));
        assertEquals(42, run(Map.of("f.c", """
                #define SWAP(a, b) do { ULONG t = a; a = b; b = t; } while (0)
                #define MAX(a, b) ((a) > (b) ? (a) : (b))
                #define FIELD(name, from, to) static ULONG get_ ## name(ULONG v) { return (v >> (from)) & ((1u << ((to) - (from) + 1)) - 1); }
                FIELD(Low, 0, 3)
                FIELD(High, 4, 7)
                ULONG f(VOID)
                {
                    ULONG x = get_Low(0x21), y = get_High(0x21);
                    SWAP(x, y);
                    return x * 20 + MAX(y, x);
                }
                """)));
    }

    @Test
    void packedStructuresHaveTheirSize() {
        assertEquals(5 * 100 + 8, run(Map.of("f.c", "#include \"s.h\"\nULONG f(VOID) { return sizeof(struct P) * 100 + sizeof(struct Q); }\n",
                "s.h", "#pragma pack(push, 1)\nstruct P { UCHAR a; ULONG b; };\n#pragma pack(pop)\nstruct Q { UCHAR a; ULONG b; };\n")));
    }

    @Test
    void identifiersOfInterfacesAreObjects() {
        assertEquals(0x2b, run(Map.of("f.c", "#include \"g.h\"\nULONG f(VOID) { return GUID_X.Data4[5]; }\n",
                "g.h", "DEFINE_GUID(GUID_X, 0x7d4a2f10, 0x53a1, 0x4c0e, 0x9b, 0x57, 0x0d, 0x1e, 0x6a, 0x2b, 0x9c, 0x31);\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16LE without mark", "windows-1252"})
    void encodings(String name) throws IOException {
        String text = "/* Gr\u00fc\u00dfe */\r\n#define NAME 5\r\nULONG f(VOID) { return NAME + nothing; }\r\n" + Models.ENTRY;
        String charset = name.replace(" without mark", "");
        boolean mark = !name.contains("without") && !name.startsWith("windows");
        Files.write(folder.resolve("f.c"), ((mark ? "\uFEFF" : "") + text).getBytes(charset));
        CompiledProject project = ProjectCompiler.compile(List.of(folder), Map.of());
        assertEquals(List.of("S030@3:31"), project.diagnostics().stream().map(d -> d.code() + "@" + d.line() + ":" + d.column()).toList());
        Files.write(folder.resolve("f.c"), ((mark ? "\uFEFF" : "") + text.replace("nothing", "2")).getBytes(charset));
        assertEquals(7, run(ProjectCompiler.compile(List.of(folder), Map.of())));
    }

    @Test
    void bytesThatAreNoText() throws IOException {
        Files.write(folder.resolve("f.h"), "ULONG a;\0\0ULONG b;".getBytes(StandardCharsets.US_ASCII));
        CompiledProject project = ProjectCompiler.compile(List.of(folder), Map.of());
        assertEquals(List.of("S001@1:1"), project.diagnostics().stream().filter(d -> d.severity() == Diagnostic.Severity.ERROR)
                .map(d -> d.code() + "@" + d.line() + ":" + d.column()).toList());
    }

    @Test
    void namesOfFilesInAnotherCase() throws IOException {
        Files.writeString(folder.resolve("Names.h"), "ULONG f(VOID);\n");
        Files.createDirectories(folder.resolve("inc"));
        Files.writeString(folder.resolve("inc/deep.h"), "#define DEEP 3\n");
        Files.writeString(folder.resolve("f.c"), "#include \"names.H\"\n#include \"inc\\deep.h\"\n#include \"DEEP.h\"\nULONG f(VOID) { return DEEP; }\n" + Models.ENTRY);
        CompiledProject project = ProjectCompiler.compile(List.of(folder), Map.of());
        assertEquals(List.of("S040@1:1", "S040@3:1"), project.diagnostics().stream().map(d -> d.code() + "@" + d.line() + ":" + d.column()).toList());
        assertEquals(3, run(project));
    }

    @Test
    void namesFromOutside() throws IOException {
        Files.writeString(folder.resolve("f.c"), "#if defined(LEVEL) && LEVEL > 1\nULONG f(VOID) { return LEVEL; }\n#else\nULONG f(VOID) { return 0; }\n#endif\n" + Models.ENTRY);
        assertEquals(0, run(ProjectCompiler.compile(List.of(folder), Map.of())));
        assertEquals(3, run(ProjectCompiler.compile(List.of(folder), Map.of("LEVEL", "3"))));
        Files.writeString(folder.resolve("dmaw.defines"), "LEVEL = 2\n");
        assertEquals(2, run(ProjectCompiler.compile(List.of(folder), Map.of())));
        assertEquals(4, run(ProjectCompiler.compile(List.of(folder), Map.of("LEVEL", "4"))));
    }
}
