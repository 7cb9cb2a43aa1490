package org.dmaworkbench.compiler.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.compiler.CompiledProject;
import org.dmaworkbench.compiler.Diagnostic;
import org.dmaworkbench.compiler.ProjectCompiler;
import org.dmaworkbench.program.Program;

/** Compiles texts given in tests. */
final class Models {
    /** An entry point, so that a model of C functions alone is a program. */
    static final String ENTRY = "\nNTSTATUS DriverEntry(PDRIVER_OBJECT DriverObject, PUNICODE_STRING RegistryPath) { return STATUS_SUCCESS; }\n";

    private Models() { }

    /** Compiles files in a folder of their own. */
    static CompiledProject compile(Map<String, String> files) {
        try {
            Path folder = Files.createTempDirectory("model");
            for (Map.Entry<String, String> f : files.entrySet()) {
                Path path = folder.resolve(f.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, f.getValue());
                path.toFile().deleteOnExit();
            }
            folder.toFile().deleteOnExit();
            return ProjectCompiler.compile(List.of(folder), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles one model. */
    static CompiledProject compile(String text) {
        return compile(Map.of("model.kmdf", text));
    }

    /** Compiles C functions and returns the program; any error fails the test. */
    static Program program(String text) {
        CompiledProject project = compile(text + ENTRY);
        assertEquals(List.of(), project.diagnostics().stream().filter(d -> d.severity() == Diagnostic.Severity.ERROR).map(Diagnostic::toString).toList());
        return project.programs().get(0);
    }

    /** Compiles C functions and calls the function {@code f}. */
    static long run(String text, long... args) {
        return new Evaluator(program(text)).call("f", args);
    }
}
