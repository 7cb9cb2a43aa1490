package org.dmaworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.compiler.Diagnostic;
import org.dmaworkbench.compiler.Diagnostic.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What diagnostics look like. */
class DiagnosticPrinterTest {
    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void source() throws IOException {
        file = Files.writeString(folder.resolve("a.kmdf"), "ULONG a;\n\tULONG b = c;\r\n" + "x".repeat(3000) + "HERE" + "y".repeat(3000) + "\n");
    }

    @Test
    void placeExcerptHelpAndCount() {
        assertEquals(file + ":2:12: error T001: 'c' is not declared\n"
                + "  2 |  ULONG b = c;\n"
                + "    |            ^\n"
                + "  help: declare it\n"
                + "1 error, no warnings; 'dmaw explain T001' says more\n",
                print(Severity.INFO, at(2, 12, 13, Severity.ERROR, "T001", "'c' is not declared", "declare it")));
    }

    @Test
    void aLongLineIsCutAroundThePlace() {
        String text = print(Severity.INFO, at(3, 3001, 3005, Severity.ERROR, "T001", "here", ""));
        List<String> lines = text.lines().toList();
        int mark = lines.get(2).indexOf('^');
        assertTrue(lines.get(1).length() < 140, text);
        assertEquals("HERE", lines.get(1).substring(mark, mark + 4));
        assertEquals("^~~~", lines.get(2).substring(mark));
    }

    @Test
    void aMarkOverSeveralLinesEndsWithTheLine() {
        Diagnostic d = new Diagnostic(file, 1, 7, 2, 3, 6, 10, Severity.WARNING, "T002", "wide", "");
        assertTrue(print(Severity.INFO, d).contains("    |       ^~\n"));
    }

    @Test
    void aMessageAboutAFileHasNoPlace() {
        Diagnostic d = new Diagnostic(folder.resolve("absent"), 0, 0, 0, 0, 0, 0, Severity.ERROR, "P001", "no such file", "check the name");
        assertEquals(folder.resolve("absent") + ": error P001: no such file\n  help: check the name\n"
                + "1 error, no warnings; 'dmaw explain P001' says more\n", print(Severity.INFO, d));
    }

    @Test
    void lessSevereOnesAreLeftOut() {
        assertEquals("", print(Severity.WARNING, at(1, 1, 2, Severity.INFO, "T003", "by the way", "")));
    }

    @Test
    void orderIsThatOfPlacesAndTheFirstErrorIsExplained() {
        String text = print(Severity.INFO, at(2, 2, 3, Severity.ERROR, "T002", "second", ""), at(1, 1, 2, Severity.WARNING, "T001", "first", ""));
        assertTrue(text.indexOf("first") < text.indexOf("second"), text);
        assertTrue(text.endsWith("1 error, 1 warning; 'dmaw explain T002' says more\n"), text);
    }

    @Test
    void aFloodIsCut() {
        List<Diagnostic> flood = new ArrayList<>();
        for (int i = 1; i <= 1000; i++) {
            flood.add(at(3, i, i + 1, Severity.ERROR, "T001", "bad " + i, ""));
        }
        String text = print(Severity.INFO, flood.toArray(Diagnostic[]::new));
        assertTrue(text.lines().count() < 200, text);
        assertTrue(text.contains("1000 errors, no warnings (950 not shown)"), text);
    }

    @Test
    void rubbishIsShownAsDots() throws IOException {
        Files.write(file, new byte[] {'a', 1, (byte) 0xFF, (byte) 0xC3, (byte) 0xA9, '\n'});
        assertTrue(print(Severity.INFO, at(1, 1, 2, Severity.ERROR, "S001", "no text", "")).contains("  1 | a...\n"));
    }

    private Diagnostic at(int line, int column, int endColumn, Severity severity, String code, String message, String help) {
        return new Diagnostic(file, line, column, line, endColumn, 0, endColumn - column, severity, code, message, help);
    }

    private static String print(Severity least, Diagnostic... diagnostics) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DiagnosticPrinter(new PrintStream(out, true, StandardCharsets.UTF_8), false).print(List.of(diagnostics), least);
        return out.toString(StandardCharsets.UTF_8);
    }
}
