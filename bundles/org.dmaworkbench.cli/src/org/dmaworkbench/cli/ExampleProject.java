package org.dmaworkbench.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dmaworkbench.compiler.CompiledProject;
import org.dmaworkbench.compiler.ProjectCompiler;
import org.dmaworkbench.examples.Examples;

/** The example project, compiled from a copy in a temporary folder. */
final class ExampleProject {
    /** The scenario that {@code dmaw run} alone runs. */
    static final String FIRST_SCENARIO = "S03 default read";

    private ExampleProject() { }

    static CompiledProject compile(Map<String, String> defines) {
        try {
            Path folder = Files.createTempDirectory("dmaw-example-");
            try {
                Path project = folder.resolve(Examples.PLX9X5X);
                Examples.copyTo(Examples.PLX9X5X, project);
                return ProjectCompiler.compile(List.of(project), defines);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
