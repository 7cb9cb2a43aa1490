package org.dmaworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dmaw run --trace} and {@code dmaw trace}. */
class TraceCommandTest {
    @TempDir private Path folder;

    @Test
    void theFileShowsWhatTheRunShowed() {
        String file = folder.resolve("run.dmatrace").toString();
        Outcome run = Project.in(folder).run("--scenario", "S01", "--trace", file, "--verbose").exits(ExitCode.HOLDS);
        assertEquals(run.out(), Outcome.of("trace", file, "--verbose").exits(ExitCode.HOLDS).out());
    }

    @Test
    void jsonLinesFromTheFileAreThoseOfTheRun() {
        String file = folder.resolve("run.dmatrace").toString();
        Outcome run = Project.in(folder).run("--scenario", "S01", "--format", "jsonl", "--trace", file).exits(ExitCode.HOLDS);
        assertEquals(run.out(), Outcome.of("trace", file, "--format", "jsonl").exits(ExitCode.HOLDS).out());
    }

    @Test
    void severalScenariosHaveAFileEach() throws IOException {
        Path traces = folder.resolve("traces");
        Outcome runs = Project.in(folder).run("--trace", traces.toString(), "--format", "jsonl");
        StringBuilder stored = new StringBuilder();
        try (Stream<Path> files = Files.list(traces)) {
            List<Path> all = files.sorted().toList();
            assertEquals(runs.out().lines().filter(l -> l.contains("\"kind\":\"run.start\"")).count(), all.size());
            for (Path file : all) {
                stored.append(Outcome.of("trace", file.toString(), "--format", "jsonl").exits(ExitCode.HOLDS).out());
            }
        }
        assertEquals(runs.out().lines().sorted().toList(), stored.toString().lines().sorted().toList());
    }

    @Test
    void wrongFiles() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "This is a text that is longer than a header of 32 bytes.");
        Outcome.of("trace", text.toString()).exits(ExitCode.USAGE).complains("a.txt is no trace of dmaw; make one with dmaw run --trace FILE");
        Outcome.of("trace", folder.resolve("none").toString()).exits(ExitCode.USAGE).complains("none' is no file");
        Outcome.of("run", "--trace", folder.resolve("no/folder/t").toString()).exits(ExitCode.USAGE).complains("its folder does not exist");
        Outcome several = Project.in(folder).run("--trace", text.toString()).exits(ExitCode.USAGE);
        assertTrue(several.err().contains("is no folder and cannot become one"), several::toString);
    }
}
