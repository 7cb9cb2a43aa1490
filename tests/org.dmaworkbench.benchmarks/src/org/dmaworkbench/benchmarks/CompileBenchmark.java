package org.dmaworkbench.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dmaworkbench.compiler.CompiledProject;
import org.dmaworkbench.compiler.ProjectCompiler;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** From the text of a model of 2 000 lines to its program, in a warm JVM: parse, link, validate, lower. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CompileBenchmark {
    private Path file;

    /** Writes the model and makes sure that it has no errors. */
    @Setup
    public void write() throws IOException {
        file = Files.writeString(Files.createTempDirectory("dmaw-bench").resolve("generated.kmdf"), GeneratedModel.of(2_000));
        CompiledProject project = compile();
        if (project.hasErrors()) {
            throw new IllegalStateException(project.diagnostics().get(0).toString());
        }
    }

    /** Compiles it. */
    @Benchmark
    public CompiledProject compile(Counts counts) {
        counts.begin();
        CompiledProject project = compile();
        counts.end();
        return project;
    }

    private CompiledProject compile() {
        return ProjectCompiler.compile(List.of(file), Map.of());
    }

    /** Removes the file. */
    @TearDown
    public void remove() throws IOException {
        Files.delete(file);
        Files.delete(file.getParent());
    }
}
