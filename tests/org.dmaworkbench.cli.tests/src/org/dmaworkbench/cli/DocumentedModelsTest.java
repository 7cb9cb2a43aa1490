package org.dmaworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents show as a whole model or scenario is one: it checks without an error, and the scenario holds. */
@Timeout(60)
class DocumentedModelsTest {
    private static final Path ROOT = Path.of(System.getProperty("dmaw.root"));
    private static final Pattern BLOCK = Pattern.compile("(?s)```\\w*\\n(.*?)```");

    @TempDir private Path folder;

    static List<String> models() throws IOException {
        return blocks("import ", "README.md", "docs/language.md");
    }

    static List<String> scenarios() throws IOException {
        return blocks("scenario \"", "docs/scenario.md");
    }

    @ParameterizedTest
    @MethodSource("models")
    void modelChecks(String model) throws IOException {
        Outcome.of("check", Files.writeString(folder.resolve("model.kmdf"), model).toString()).exits(ExitCode.HOLDS);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void scenarioHolds(String scenario) throws IOException {
        Project project = Project.in(folder).write("scenarios/documented.scenario", scenario);
        Outcome.of("run", project.path("scenarios/documented.scenario")).exits(ExitCode.HOLDS);
    }

    private static List<String> blocks(String beginning, String... documents) throws IOException {
        List<String> found = Stream.of(documents).flatMap(d -> BLOCK.matcher(read(d)).results()).map((MatchResult m) -> m.group(1))
                .filter(block -> block.startsWith(beginning)).toList();
        assertFalse(found.isEmpty());
        return found;
    }

    private static String read(String document) {
        try {
            return Files.readString(ROOT.resolve(document));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
