package org.dmaworkbench.compiler.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.dmaworkbench.compiler.CompiledProject;
import org.dmaworkbench.compiler.Diagnostic;
import org.dmaworkbench.compiler.ProjectCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of bad input gives one clear message and never an exception. */
class BadInputTest {
    @TempDir Path folder;

    private static List<String> codes(CompiledProject project) {
        assertFalse(project.hasInternalError(), project.diagnostics().toString());
        return project.diagnostics().stream().map(Diagnostic::code).toList();
    }

    private CompiledProject compile(Path... paths) {
        return ProjectCompiler.compile(List.of(paths), Map.of());
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test void missingFile() {
        CompiledProject project = compile(folder.resolve("nothing.kmdf"));
        assertEquals(List.of("P001"), codes(project));
        assertTrue(project.diagnostics().get(0).message().contains("nothing.kmdf"));
        assertTrue(project.hasErrors());
    }

    @Test void emptyFolderAndWrongKind() throws IOException {
        assertEquals(List.of("P002"), codes(compile(folder)));
        assertEquals(List.of("P003"), codes(compile(file("a.txt", "hello"))));
    }

    @Test void emptyFile() throws IOException {
        assertEquals(List.of("P006"), codes(compile(file("a.kmdf", ""))));
    }

    @Test void binaryRubbish() throws IOException {
        byte[] rubbish = new byte[20_000];
        new Random(1).nextBytes(rubbish);
        Path path = Files.write(folder.resolve("a.kmdf"), rubbish);
        assertEquals(List.of("S001"), codes(compile(path)));
    }

    @Test void aLineOfFiveMegabytes() throws IOException {
        CompiledProject project = compile(file("a.kmdf", "ULONG x = " + "1+".repeat(2_500_000) + "1;"));
        assertEquals(1, codes(project).size());
        assertEquals(1, project.diagnostics().get(0).line());
    }

    @Test void aLongSumIsTypedInLinearTime() throws IOException {
        assertTrue(codes(compile(file("a.kmdf", "ULONG f(ULONG x) { return " + "x + ".repeat(400) + "1; }"))).stream().noneMatch(c -> c.startsWith("P9")));
    }

    @Test void importCycle() throws IOException {
        file("a.kmdf", "import b;\nULONG x;\n");
        file("b.kmdf", "import a;\nULONG y;\n");
        CompiledProject project = compile(folder);
        assertTrue(codes(project).stream().allMatch("S034"::equals), project.diagnostics().toString());
        assertEquals(1, project.diagnostics().get(0).line());
    }

    @Test void missingImport() throws IOException {
        assertEquals(List.of("S033"), codes(compile(file("a.kmdf", "import nowhere;\n"))));
    }

    @Test void twoDrivers() throws IOException {
        file("a.kmdf", "import pci9656;\ndriver A { hardware PCI9656; }\n");
        file("b.kmdf", "import pci9656;\ndriver B { hardware PCI9656; }\n");
        CompiledProject project = compile(folder);
        assertEquals(List.of("P005"), codes(project));
        assertEquals(2, project.diagnostics().get(0).line());
        assertTrue(project.diagnostics().get(0).message().contains("'A' in a.kmdf"));
    }

    @Test void handlerThatDisagreesWithItsPrototypeInAnotherFile() throws IOException {
        file("a.kmdf", "import pci9656;\ndriver A { hardware PCI9656; queue Q { sequential; accepts read; EvtIoRead = OnRead; } }\nEVT_WDF_IO_QUEUE_IO_READ OnRead;\n");
        file("b.kmdf", "import a;\n\nVOID OnRead(WDFQUEUE Queue, WDFREQUEST Request) { }\n");
        CompiledProject project = compile(folder);
        assertEquals(List.of("T005"), codes(project));
        assertTrue(project.diagnostics().get(0).file().endsWith("b.kmdf"));
        assertEquals(3, project.diagnostics().get(0).line());
        assertTrue(project.diagnostics().get(0).message().contains("VOID OnRead(WDFQUEUE Queue, WDFREQUEST Request, size_t Length)"));
    }

    @Test void scenarioForAnUnknownDriver() throws IOException {
        file("a.kmdf", "import pci9656;\ndriver A { hardware PCI9656; }\n");
        CompiledProject project = compile(file("s.scenario", "scenario \"x\" for B { }"));
        assertEquals(List.of("S037"), codes(project));
    }

    @Test void endlessRecursionInAMacro() throws IOException {
        List<String> codes = codes(compile(file("a.kmdf", "#define A (A + 1)\nULONG f() { return A; }\n")));
        assertEquals(List.of("S035"), codes.stream().filter(c -> !c.equals("P006")).collect(Collectors.toList()));
    }

    @Test void severalErrorsAreAllReportedAtOnce() throws IOException {
        CompiledProject project = compile(file("a.kmdf", "VOID f(ULONG x) {\n  x = nowhere;\n  5 = x;\n}\n"));
        assertEquals(List.of("S030", "T004"), codes(project));
        assertEquals(List.of(2, 3), project.diagnostics().stream().map(Diagnostic::line).toList());
    }

    @Test void everyCutOfAModelIsSurvived() throws IOException {
        String text = ExampleModel.TEXT;
        for (int cut = 7; cut < text.length(); cut += 61) {
            CompiledProject project = compile(Files.write(folder.resolve("cut.kmdf"), text.substring(0, cut).getBytes(StandardCharsets.UTF_8)));
            assertFalse(project.hasInternalError(), "cut at " + cut + ": " + project.diagnostics());
        }
    }

    @Test void everyDroppedWordOfAModelIsSurvived() throws IOException {
        String[] words = ExampleModel.TEXT.split("(?<=[^\\w])|(?=[^\\w])");
        for (int drop = 3; drop < words.length; drop += 7) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < words.length; i++) {
                text.append(i == drop ? "" : words[i]);
            }
            CompiledProject project = compile(Files.writeString(folder.resolve("drop.kmdf"), text));
            assertFalse(project.hasInternalError(), "without '" + words[drop] + "': " + project.diagnostics());
        }
    }
}
