package org.dmaworkbench.debug.tests;

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
import org.dmaworkbench.program.scenario.Scenario;

/** The example project, compiled once for all tests. */
final class ExampleModel {
    private static CompiledProject compiled;

    private ExampleModel() { }

    static synchronized CompiledProject project() {
        if (compiled == null) {
            try {
                Path folder = Files.createTempDirectory("plx9x5x");
                Examples.copyTo(Examples.PLX9X5X, folder);
                compiled = ProjectCompiler.compile(List.of(folder), Map.of());
                try (Stream<Path> all = Files.walk(folder)) {
                    all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (compiled.hasErrors()) {
                throw new AssertionError("the example has errors: " + compiled.diagnostics());
            }
        }
        return compiled;
    }

    /** Returns the scenario whose name begins with these characters, such as "S03". */
    static Scenario scenario(String start) {
        return project().scenarios().stream().filter(s -> s.name().startsWith(start)).findFirst()
                .orElseThrow(() -> new AssertionError("no scenario " + start + " among " + names()));
    }

    static List<String> names() {
        return project().scenarios().stream().map(Scenario::name).toList();
    }
}
