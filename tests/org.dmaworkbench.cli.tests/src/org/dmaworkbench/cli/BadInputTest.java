package org.dmaworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.dmaworkbench.compiler.CompiledProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Bad input from end to end: one clear message at its place, the right exit code, no stack trace. */
@Timeout(60)
class BadInputTest {
    @TempDir private Path folder;

    @Test
    void missingFile() {
        Outcome.of("run", folder.resolve("absent.scenario").toString()).exits(ExitCode.ERRORS).complains("absent.scenario: error P001: ")
                .complainsOnce();
        Outcome.of("check", folder.resolve("absent").toString()).exits(ExitCode.ERRORS).prints("absent: error P001: ");
    }

    @Test
    void fileOfAnotherKind() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "notes");
        Outcome.of("run", file.toString()).exits(ExitCode.ERRORS).complains("notes.txt: error P003: ").complainsOnce();
    }

    @Test
    void emptyFolder() {
        Outcome.of("run", folder.toString()).exits(ExitCode.ERRORS).complains(": error P002: ").complainsOnce();
    }

    @Test
    void emptyModel() throws IOException {
        Path file = Files.writeString(folder.resolve("empty.kmdf"), "");
        Outcome.of("check", file.toString()).exits(ExitCode.HOLDS);
        Outcome.of("run", file.toString()).exits(ExitCode.ERRORS).complains("error C001: there is no scenario");
    }

    @Test
    void emptyScenarioFile() throws IOException {
        Path file = Files.writeString(folder.resolve("empty.scenario"), "");
        Outcome.of("run", file.toString()).exits(ExitCode.ERRORS).complains("error C001: there is no scenario");
    }

    @Test
    void binaryRubbish() throws IOException {
        byte[] rubbish = new byte[20_000];
        new Random(1).nextBytes(rubbish);
        for (String name : new String[] {"rubbish.kmdf", "rubbish.scenario"}) {
            Path file = Files.write(folder.resolve(name), rubbish);
            Outcome outcome = Outcome.of("run", file.toString()).exits(ExitCode.ERRORS).complains(name + ":1:").complainsOnce();
            assertTrue(outcome.err().lines().allMatch(l -> l.length() < 300), outcome::toString);
            Files.delete(file);
        }
    }

    @Test
    void aLineOfFiveMegabytes() throws IOException {
        Path right = Files.writeString(folder.resolve("long.kmdf"), "ULONG a; /*" + "x".repeat(5_000_000) + "*/ ULONG b;");
        Outcome.of("check", right.toString()).exits(ExitCode.HOLDS);
        Path wrong = Files.writeString(folder.resolve("wrong.kmdf"), "ULONG a" + " ".repeat(5_000_000) + "= = 1; ULONG b;");
        Outcome outcome = Outcome.of("run", wrong.toString()).exits(ExitCode.ERRORS).complains("wrong.kmdf:1:");
        assertTrue(outcome.err().lines().allMatch(l -> l.length() < 300), outcome::toString);
    }

    @Test
    void aLineOfFiveMegabytesOfCode() throws IOException {
        Path file = Files.writeString(folder.resolve("code.kmdf"), "VOID F() { ULONG a = 0; " + "a = a + 1; ".repeat(450_000) + "}");
        Outcome outcome = Outcome.of("check", file.toString());
        assertTrue(outcome.code() == ExitCode.HOLDS || outcome.code() == ExitCode.ERRORS, outcome::toString);
    }

    @Test
    void importCycle() throws IOException {
        Files.writeString(folder.resolve("a.kmdf"), "import b;\nULONG A;\n");
        Files.writeString(folder.resolve("b.kmdf"), "import a;\nULONG B;\n");
        Outcome.of("run", folder.toString()).exits(ExitCode.ERRORS).complains("a.kmdf:1:8: error S034: ").complains("b.kmdf:1:8: error S034: ");
    }

    @Test
    void importOfAMissingFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.kmdf"), "\nimport absent;\nULONG A;\n");
        Outcome.of("run", file.toString()).exits(ExitCode.ERRORS).complains("a.kmdf:2:8: error ").complains("absent").complainsOnce();
    }

    @Test
    void twoDriversOfOneName() throws IOException {
        Project project = Project.in(folder).write("second.kmdf", "import pci9656;\ndriver Plx9x5x { hardware PCI9656; }\n");
        project.run().exits(ExitCode.ERRORS).complains("Plx9x5x").complains(" error ");
    }

    @Test
    void twoDriversInOneFile() throws IOException {
        Project project = Project.in(folder);
        String text = Files.readString(Path.of(project.path("plx9x5x.kmdf")));
        project.write("plx9x5x.kmdf", text + "\ndriver Another { hardware PCI9656; }\n");
        project.run().exits(ExitCode.ERRORS).complains("plx9x5x.kmdf:").complains(" error ");
    }

    @Test
    void scenarioForAnUnknownDriver() throws IOException {
        Project.in(folder).write("scenarios/x.scenario", "scenario \"x\" for Nobody {\n}\n").run().exits(ExitCode.ERRORS)
                .complains("x.scenario:1:18: error ").complains("Nobody").complainsOnce();
    }

    @Test
    void handlerWithTheWrongSignature() throws IOException {
        Project.in(folder).change("read.kmdf", "VOID OnRead(WDFQUEUE Queue, WDFREQUEST Request, size_t Length)",
                "VOID OnRead(WDFQUEUE Queue, size_t Length, WDFREQUEST Request)").run().exits(ExitCode.ERRORS)
                .complains("OnRead").complains(".kmdf:").complains(" error ");
    }

    @Test
    void macroThatMeansItself() throws IOException {
        Path file = Files.writeString(folder.resolve("m.kmdf"), "#define A (B + 1)\n#define B (A + 1)\nULONG F() { return A; }\n");
        Outcome.of("check", file.toString()).exits(ExitCode.ERRORS).prints("m.kmdf:").prints(" error ");
    }

    @Test
    void endlessLoopInACallback() throws IOException {
        Outcome run = Project.in(folder).inOnRead("for (;;) { }").scenario("loop", "app h1 { r1 = read(1024); }")
                .run("--scenario", "loop");
        run.exits(ExitCode.FAILS).prints("OnRead").prints("instructions").prints("read.kmdf:");
    }

    @Test
    void nullPointer() throws IOException {
        Outcome run = Project.in(folder).inOnRead("*(ULONG *)NULL = 1;").scenario("null", "app h1 { r1 = read(1024); }")
                .run("--scenario", "null");
        run.exits(ExitCode.FAILS).prints("BUG CHECK 0x").prints("read.kmdf:");
    }

    @Test
    void wildPointer() throws IOException {
        Outcome run = Project.in(folder).inOnRead("*(ULONG *)0xFFFFAB0012345678 = 1;").scenario("wild", "app h1 { r1 = read(1024); }")
                .run("--scenario", "wild");
        run.exits(ExitCode.FAILS).prints("BUG CHECK 0x").prints("FFFFAB0012345678").prints("read.kmdf:");
    }

    @Test
    void readsOfNothingAndOfTooMuch() throws IOException {
        Outcome run = Project.in(folder).scenario("sizes", """
                app h1 {
                    r1 = read(0);
                    r2 = read(131073);
                    expect r1 completes STATUS_SUCCESS information 0;
                    expect r2 completes STATUS_INVALID_BUFFER_SIZE information 0;
                }
                expect no accesses;
                expect no violations;
                """).run("--scenario", "sizes");
        run.exits(ExitCode.HOLDS).prints("STATUS_INVALID_BUFFER_SIZE");
    }

    @Test
    void aFaultOfTheCompilerIsOneLineAndALogFile() throws IOException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        CompiledProject project = new CompiledProject(List.of(), List.of(), List.of(), List.of(folder.resolve("a.kmdf")), folder,
                List.of(new IllegalStateException("no such slot")));
        assertEquals(ExitCode.FAULT, FaultReport.report(project, new PrintStream(err, true)));
        assertEquals(1, err.toString().lines().count(), err::toString);
        Path log = Path.of(err.toString().substring(err.toString().indexOf("Details: ") + 9).strip());
        assertTrue(Files.readString(log).contains("a.kmdf") && Files.readString(log).contains("no such slot"));
        Files.delete(log);
    }

    @Test
    void aFaultOfOurOwnIsOneLineAndALogFile() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = FaultReport.report(new IllegalStateException("boom", new ArithmeticException("by zero")), new String[] {"run"},
                new PrintStream(err, true));
        String text = err.toString();
        assertTrue(code == ExitCode.FAULT && text.lines().count() == 1 && text.contains("by zero"), text);
        Path log = Path.of(text.substring(text.indexOf("Details: ") + 9).strip());
        assertTrue(Files.exists(log), text);
        log.toFile().delete();
    }
}
