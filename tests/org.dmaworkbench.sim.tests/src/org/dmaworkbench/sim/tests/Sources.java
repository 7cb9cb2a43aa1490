package org.dmaworkbench.sim.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.compiler.CompiledProject;
import org.dmaworkbench.compiler.ProjectCompiler;
import org.dmaworkbench.examples.Examples;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.sim.RunOptions;

/** Compiles models and scenarios written in tests. */
public final class Sources {
    private static CompiledProject example;

    private Sources() { }

    /** Compiles a model and its scenarios; errors fail the test. */
    public static CompiledProject compile(String model, String scenarios) {
        try {
            Path folder = Files.createTempDirectory("model");
            Files.writeString(folder.resolve("model.kmdf"), model);
            Files.writeString(folder.resolve("model.scenario"), scenarios);
            CompiledProject project = compile(folder);
            delete(folder);
            return project;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles a model with one scenario and runs it. */
    public static Ran run(String model, String scenario) {
        CompiledProject project = compile(model, scenario);
        return Ran.of(project.programs().get(0), project.scenarios().get(0), RunOptions.DEFAULT);
    }

    /** Returns the example project, compiled once. */
    public static synchronized CompiledProject example() {
        if (example == null) {
            try {
                Path folder = Files.createTempDirectory("plx9x5x");
                Examples.copyTo("plx9x5x", folder);
                example = compile(folder);
                delete(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return example;
    }

    /** Runs a scenario of the example's driver that is not in the project. */
    public static Ran runWithExample(String scenario) {
        try {
            Path folder = Files.createTempDirectory("plx9x5x");
            Examples.copyTo("plx9x5x", folder);
            Path scenarioFile = folder.resolve("test-only.scenario");
            Files.writeString(scenarioFile, scenario);
            CompiledProject project = compile(folder);
            delete(folder);
            Scenario found = project.scenarios().stream().filter(s -> s.name().startsWith("test")).findFirst().orElseThrow();
            return Ran.of(program(project, found), found, RunOptions.DEFAULT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the program that a scenario runs. */
    public static Program program(CompiledProject project, Scenario scenario) {
        return project.programs().stream().filter(p -> p.name().equals(scenario.driver())).findFirst().orElseThrow();
    }

    private static CompiledProject compile(Path folder) {
        CompiledProject project = ProjectCompiler.compile(List.of(folder), Map.of());
        assertTrue(!project.hasErrors(), () -> "errors: " + project.diagnostics());
        return project;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path p : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(p);
            }
        }
    }
}
