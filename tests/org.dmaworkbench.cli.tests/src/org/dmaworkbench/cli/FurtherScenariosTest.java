package org.dmaworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scenarios of the facts that the example does not bring along: each holds on the example's driver. */
@Timeout(60)
class FurtherScenariosTest {
    @TempDir private Path folder;

    static Stream<Path> scenarios() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("dmaw.root"), "tests", "org.dmaworkbench.cli.tests", "resources", "scenarios"))) {
            List<Path> found = files.filter(f -> f.toString().endsWith(".scenario")).sorted().toList();
            assertTrue(found.size() >= 14, () -> "scenarios: " + found);
            return found.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void holds(Path scenario) throws IOException {
        Project project = Project.in(folder).write("scenarios/further.scenario", Files.readString(scenario));
        Outcome.of("run", project.path("scenarios/further.scenario")).exits(ExitCode.HOLDS);
    }
}
