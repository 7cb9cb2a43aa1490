package org.dmaworkbench.benchmarks;

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
import org.dmaworkbench.sim.RunOptions;
import org.dmaworkbench.sim.Simulation;

/** The example driver, changed as a benchmark needs it, with a scenario of its own. */
final class Models {
    private static final String LOOP = """
                ULONG i, sum = 1;
                ULONG table[64] = {0};
                for (i = 0; i < %d; i++) {
                    sum = sum * 1664525 + table[i & 63];
                    if (sum & 0x80) {
                        sum ^= i << 3;
                    }
                    table[sum >> 26] = sum;
                }
                devExt->RequireSingleTransfer = sum == 0;
            """;

    private final CompiledProject project;

    private Models(CompiledProject project) {
        this.project = project;
    }

    /** Returns the example with a scenario of this many reads and writes, of 64 bytes each. */
    static Models requests(int count) {
        StringBuilder steps = new StringBuilder();
        for (int i = 0; i < count; i++) {
            steps.append(i % 2 == 0 ? "write(64);\n" : "read(64);\n");
        }
        return compile("", steps.toString());
    }

    /** Returns the example with a loop of this many turns in OnRead, and one read. */
    static Models loop(int turns) {
        return compile(String.format(LOOP, turns), "read(64);");
    }

    /** Returns a simulation that has not run yet. */
    Simulation simulation(RunOptions options) {
        Scenario scenario = project.scenarios().get(0);
        return Simulation.of(project.program(scenario.driver()), scenario, options);
    }

    private static Models compile(String inOnRead, String steps) {
        try {
            Path folder = Files.createTempDirectory("dmaw-bench");
            try {
                for (Map.Entry<String, byte[]> file : Examples.files(Examples.PLX9X5X).entrySet()) {
                    if (file.getKey().endsWith(".kmdf")) {
                        Files.write(folder.resolve(file.getKey()), file.getValue());
                    }
                }
                Path read = folder.resolve("read.kmdf");
                String text = Files.readString(read);
                Files.writeString(read, text.replaceFirst("    do \\{", inOnRead + "    do {"));
                Files.writeString(folder.resolve("bench.scenario"), "scenario \"bench\" for Plx9x5x {\napp h1 {\n" + steps + "\n}\n}\n");
                CompiledProject project = ProjectCompiler.compile(List.of(folder), Map.of());
                if (project.hasErrors()) {
                    throw new IllegalStateException(project.diagnostics().get(0).toString());
                }
                return new Models(project);
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
