package org.dmaworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Help, and wrong usage: one line that says what is wrong, exit code 3. */
class UsageTest {
    /** The pages of a source tree. */
    @BeforeAll
    static void home() {
        System.setProperty("dmaw.home", System.getProperty("dmaw.root"));
    }

    @AfterAll
    static void noHome() {
        System.clearProperty("dmaw.home");
    }

    @TempDir private Path folder;

    @Test
    void helpNamesEveryCommandAndExitCode() {
        Outcome help = Outcome.of("--help").exits(ExitCode.HOLDS);
        for (String word : new String[] {"run ", "trace ", "check ", "format ", "explain ", "ide ", "test ", "bench ", "  0  ", "  1  ", "  2  ", "  3  ", "  4  "}) {
            help.prints(word);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "trace", "check", "format", "explain", "lsp"})
    void everyCommandHasHelp(String command) {
        Outcome.of(command, "--help").exits(ExitCode.HOLDS).prints("Usage: dmaw " + command);
    }

    @Test
    void versionIsOneLine() {
        assertEquals(1, Outcome.of("--version").exits(ExitCode.HOLDS).out().lines().count());
    }

    @Test
    void noCommand() {
        wrong("dmaw: missing command");
    }

    @Test
    void unknownCommand() {
        wrong("'frobnicate'", "frobnicate");
    }

    @Test
    void unknownOption() {
        wrong("'--frobnicate'", "run", "--frobnicate");
    }

    @Test
    void unknownFormat() {
        wrong("expected one of [text, jsonl]", "run", "--format", "xml");
    }

    @Test
    void unknownSchedule() {
        wrong("no schedule is named 'alphabetical'", "run", "--schedule", "alphabetical");
    }

    @Test
    void seedThatIsNoNumber() {
        wrong("'--seed'", "run", "--seed", "x");
    }

    @Test
    void checkWithoutPath() {
        wrong("missing required parameter: 'PATH'", "check");
    }

    @Test
    void scenarioNames() {
        String project = Project.in(folder).path();
        wrong("no scenario is named 'S99'; there are: \"S01", "run", project, "--scenario", "S99");
        wrong("'S1' is part of several names", "run", project, "--scenario", "S1");
    }

    @Test
    void nameThatCannotBeDefined() {
        wrong("'2X' is no name that -D can set", "check", "-D", "2X=1", Project.in(folder).path());
    }

    @Test
    void explainOfNoCode() {
        wrong("there is no help page for 'Q999'", "explain", "Q999");
        wrong("there is no help page for '../../x'; 'dmaw explain' lists all codes", "explain", "../../x");
        wrong("there is no help page for 'T0O8'; did you mean T008", "explain", "T0O8");
        wrong("did you mean D-04", "explain", "d-44");
    }

    @Test
    void explainWithoutACodeListsAll() {
        Outcome all = Outcome.of("explain").exits(ExitCode.HOLDS);
        all.prints("T030     A function is called above the highest IRQL it allows").prints("D-04     a transfer is completed that was not programmed");
        assertTrue(all.out().lines().count() > 100, all.out());
    }

    private static void wrong(String message, String... args) {
        Outcome outcome = Outcome.of(args).exits(ExitCode.USAGE).complains(message);
        assertEquals("", outcome.out());
        assertEquals(1, outcome.err().lines().count(), outcome::toString);
        assertTrue(outcome.err().startsWith("dmaw: "), outcome::toString);
    }
}
