package org.dmaworkbench.install.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
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

    /** A copy of the script, with a Maven beside it that only leaves a report. */
    @Test
    void failedTestsAreNamedBeforeTheirNumber() throws IOException, InterruptedException {
        Path script = Files.copy(WORK_TREE.resolve("dmaw"), elsewhere.resolve("dmaw"), StandardCopyOption.COPY_ATTRIBUTES);
        program("releng/with-display", "exec \"$@\"");
        program(".dmaw/maven/apache-maven-" + mavenVersion() + "/bin/mvn", """
                mkdir -p tests/a/target/surefire-reports
                cat >tests/a/target/surefire-reports/TEST-a.xml <<'END'
                <testsuite name="a.B" tests="5" errors="0" skipped="1" failures="2">
                  <testcase name="good" classname="a.B" time="0"/>
                  <testcase name="bad(int)[1]" classname="a.B" time="0">
                    <failure message="expected: &lt;1&gt;"><![CDATA[a <failure in text]]></failure>
                  </testcase>
                  <testcase name="moody" classname="a.B" time="0"><flakyFailure message="x">y</flakyFailure></testcase>
                  <testcase name="later" classname="a.B" time="0"><skipped/></testcase>
                </testsuite>
                END
                exit 1""");
        Outcome outcome = run(List.of(script.toString(), "test"));
        assertEquals(List.of("FAILED a.B.bad(int)[1]", "FLAKY a.B.moody (passed when it was run again)", "2 passed, 1 failed, 1 skipped, 1 flaky"),
                outcome.text().lines().filter(line -> !line.startsWith("dmaw:")).toList());
        assertEquals(1, outcome.code());
    }

    private static String mavenVersion() throws IOException {
        return Files.readAllLines(WORK_TREE.resolve("dmaw")).stream().filter(line -> line.startsWith("maven_fetched=")).findFirst().orElseThrow()
                .substring("maven_fetched=".length());
    }

    private void program(String path, String text) throws IOException {
        Path file = elsewhere.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Outcome dmaw(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(WORK_TREE.resolve("dmaw").toString()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private Outcome run(List<String> command) throws IOException, InterruptedException {
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
