package org.dmaworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
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

/** Runs every project of the corpus of bad input, whose EXPECT files say what {@code dmaw run} gives. */
@Timeout(60)
class BadCorpusTest {
    @TempDir private Path folder;

    static Stream<Path> projects() throws IOException {
        Path corpus = Path.of(System.getProperty("dmaw.root"), "tests", "org.dmaworkbench.compiler.tests", "resources", "bad");
        try (Stream<Path> folders = Files.list(corpus)) {
            List<Path> found = folders.filter(f -> Files.exists(f.resolve("EXPECT"))).sorted().toList();
            assertFalse(found.isEmpty());
            return found.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("projects")
    void refusedInACivilWay(Path project) throws IOException {
        Path copy = folder.resolve(project.getFileName());
        Files.createDirectory(copy);
        try (Stream<Path> files = Files.list(project)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        Outcome outcome = Outcome.of("run", copy.toString());
        for (String line : Files.readAllLines(project.resolve("EXPECT"))) {
            String[] words = line.strip().split(" +");
            switch (words[0]) {
                case "exit" -> outcome.exits(Integer.parseInt(words[1]));
                case "code" -> assertTrue(outcome.err().lines().anyMatch(l -> l.contains(words.length > 2 ? words[2] + ":" : ":")
                        && l.contains(words[1] + ":")), () -> line + "\n" + outcome);
                case "bugcheck" -> outcome.prints("BUG CHECK 0x" + "0".repeat(10 - words[1].length()) + words[1].substring(2));
                case "violation" -> outcome.prints("VIOLATION " + words[1]);
                default -> assertTrue(line.isBlank() || line.startsWith("#"), line);
            }
        }
        assertFalse((outcome.out() + outcome.err()).isBlank());
    }
}
