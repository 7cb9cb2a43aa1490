package org.dmaworkbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dmaworkbench.compiler.CompiledProject;
import org.dmaworkbench.compiler.Diagnostic.Severity;
import org.dmaworkbench.compiler.ProjectCompiler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dmaw check}: all diagnostics of models and scenarios, without running anything. */
@Command(name = "check", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Reports errors and warnings in models and scenarios without running them.")
final class CheckCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Project folders, models (.kmdf, .c, .h), .scenario files.")
    private List<Path> paths;

    @Mixin
    private Defines defines = new Defines();

    @Option(names = "--color", paramLabel = "WHEN", defaultValue = "auto", description = "auto (default), always or never.")
    private ColourChoice colour;

    private final Streams streams;

    CheckCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        CompiledProject project = ProjectCompiler.compile(paths, defines.names());
        new DiagnosticPrinter(streams.out(), colour.isOn()).print(project.diagnostics(), Severity.INFO);
        if (project.hasErrors()) {
            return project.hasInternalError() ? FaultReport.report(project, streams.err()) : ExitCode.ERRORS;
        }
        streams.out().println("no errors in " + project.files().size() + (project.files().size() == 1 ? " file" : " files"));
        return ExitCode.HOLDS;
    }
}
