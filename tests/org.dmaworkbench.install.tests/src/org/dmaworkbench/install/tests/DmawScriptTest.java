package org.dmaworkbench.install.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script a user types, over the class path of this build. */
@DisabledOnOs(OS.WINDOWS)
class DmawScriptTest {

    private static final Path WORK_TREE = Path.of(System.getProperty("dmaw.root"));

    @TempDir
    Path elsewhere;

    @Test
    void runWithoutArgumentsRunsTheExample() throws IOException, InterruptedException {
        Outcome outcome = dmaw("run");
        assertEquals(0, outcome.code(), outcome.text());
        assertTrue(outcome.text().contains("STATUS_SUCCESS"), outcome.text());
    }

    @Test
    void runFromTheArchiveOfClassesSaysTheSame() throws IOException, InterruptedException {
        Outcome first = dmaw("run");
        Outcome second = dmaw("run");
        assertEquals(first, second);
    }

    @Test
    void helpIsThereForEveryCommand() throws IOException, InterruptedException {
        for (String command : List.of("run", "check", "ide", "test", "bench")) {
            Outcome outcome = dmaw(command, "--help");
            assertEquals(0, outcome.code(), command + ": " + outcome.text());
            assertTrue(outcome.text().contains("Usage: dmaw " + command), outcome.text());
        }
    }

    @Test
    void wrongUsageIsThree() throws IOException, InterruptedException {
        assertEquals(3, dmaw("fly").code());
        assertEquals(3, dmaw("run", "--no-such-option").code());
    }

    @Test
    void whatIsNotThereIsTwo() throws IOException, InterruptedException {
        assertEquals(2, dmaw("run", "nothing.scenario").code());
    }

    @Test
    void pathsAreThoseOfTheCaller() throws IOException, InterruptedException {
        Files.writeString(elsewhere.resolve("broken.kmdf"), "driver {");
        Outcome outcome = dmaw("check", "broken.kmdf");
        assertEquals(2, outcome.code(), outcome.text());
        assertTrue(outcome.text().contains("broken.kmdf:1:"), outcome.text());
    }

    private Outcome dmaw(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(WORK_TREE.resolve("dmaw").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(elsewhere.toFile()).redirectErrorStream(true);
        // This test runs inside a build: the class path is there, and a second Maven in the same tree would be one too many.
        builder.environment().put("DMAW_NO_BUILD", "1");
        builder.redirectInput(Path.of("/dev/null").toFile());
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes());
        return new Outcome(process.waitFor(), text);
    }

    private record Outcome(int code, String text) {
    }
}
