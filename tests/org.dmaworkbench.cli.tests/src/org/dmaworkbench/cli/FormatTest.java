package org.dmaworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dmaw format}. */
class FormatTest {
    private static final String UGLY = "VOID f(VOID){\nULONG a=1*2;ULONG*p=&a;\n*p=a*3;\n}\n";
    private static final String NEAT = "VOID f(VOID)\n{\n    ULONG a = 1 * 2; ULONG*p = &a;\n    *p = a * 3;\n}\n";

    @TempDir private Path folder;

    @Test
    void theExamplesAreLaidOut() {
        assertEquals("", Outcome.of("format", "--check", Project.in(folder).path()).exits(ExitCode.HOLDS).out());
    }

    @Test
    void printsTheNewText() throws IOException {
        Path file = Files.writeString(folder.resolve("a.kmdf"), UGLY);
        assertEquals(NEAT, Outcome.of("format", file.toString()).exits(ExitCode.HOLDS).out());
        assertEquals(UGLY, Files.readString(file));
    }

    @Test
    void checksAndWrites() throws IOException {
        Path file = Files.writeString(folder.resolve("a.kmdf"), UGLY);
        Files.writeString(folder.resolve("b.scenario"), "parameter a = 1;\n");
        assertEquals(file + "\n", Outcome.of("format", "--check", folder.toString()).exits(ExitCode.FAILS).out());
        assertEquals(file + "\n", Outcome.of("format", "--write", folder.toString()).exits(ExitCode.HOLDS).out());
        assertEquals(NEAT, Files.readString(file));
        Outcome.of("format", "--check", folder.toString()).exits(ExitCode.HOLDS);
    }

    @Test
    void styles() throws IOException {
        Path file = Files.writeString(folder.resolve("a.kmdf"), "VOID f(VOID)\n{\n    if (1) {\n        return;\n    }\n}\n");
        assertEquals("VOID f(VOID)\n{\n\tif (1)\n\t{\n\t\treturn;\n\t}\n}\n", Outcome.of("format", "--braces", "allman", "--tabs", file.toString()).out());
        assertEquals("VOID f(VOID)\n{\n  if (1) {\n    return;\n  }\n}\n", Outcome.of("format", "--indent", "2", file.toString()).out());
    }

    @Test
    void wrongUsage() throws IOException {
        Outcome.of("format", folder.resolve("none").toString()).exits(ExitCode.USAGE).complains("does not exist");
        Outcome.of("format", "--braces", "gnu", folder.toString()).exits(ExitCode.USAGE).complains("'gnu' is no style");
        Path file = Files.writeString(folder.resolve("a.txt"), "a");
        Outcome.of("format", file.toString()).exits(ExitCode.USAGE).complains("neither a model nor a scenario");
        Path latin = Files.write(folder.resolve("a.kmdf"), new byte[] {'/', '/', (byte) 0xE4});
        Outcome.of("format", latin.toString()).exits(ExitCode.USAGE).complains("cannot be read");
    }
}
