package org.dmaworkbench.compiler;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.compiler.scenario.ScenarioCompiler;
import org.dmaworkbench.lang.linking.ProjectHardware;
import org.dmaworkbench.lang.scenario.ScenarioFile;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.program.scenario.Scenario;

/**
 * The door of the compiler: from files to programs and scenarios with all diagnostics. It never throws: what goes wrong
 * inside becomes a diagnostic that asks for a report.
 */
public final class ProjectCompiler {
    private ProjectCompiler() { }

    /**
     * Compiles what the paths stand for.
     *
     * @param paths project folders (all models and scenarios below), model files, scenario files (with their
     *        project's models)
     * @param defines names and values set from outside
     */
    public static CompiledProject compile(List<Path> paths, Map<String, String> defines) {
        ProjectFiles files = new ProjectFiles(paths);
        DiagnosticCollector diagnostics = new DiagnosticCollector();
        files.diagnostics().forEach(diagnostics::add);
        List<Program> programs = new ArrayList<>();
        List<Scenario> scenarios = new ArrayList<>();
        try {
            compile(files, defines, diagnostics, programs, scenarios);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            Path culprit = files.models().isEmpty() ? paths.isEmpty() ? Path.of(".") : paths.get(0)
                    : files.models().get(0);
            diagnostics.internal(culprit, e);
        }
        List<Path> all = new ArrayList<>(files.models());
        all.addAll(files.scenarios());
        return new CompiledProject(diagnostics.sorted(), List.copyOf(programs), List.copyOf(scenarios),
                List.copyOf(all), files.root(),
                diagnostics.faults());
    }

    private static void compile(ProjectFiles files, Map<String, String> defines, DiagnosticCollector diagnostics,
            List<Program> programs,
            List<Scenario> scenarios) {
        if (files.models().isEmpty() && files.scenarios().isEmpty()) {
            return;
        }
        SourceSet sources = new SourceSet(files.root(), defines);
        sources.announce(files.models());
        sources.announce(files.scenarios());
        sources.load().forEach((path, reason) -> diagnostics.add(Diagnostic.ofFile(path, Diagnostic.Severity.ERROR,
                ProjectCodes.UNREADABLE,
                "'" + path.getFileName() + "' cannot be read: " + reason)));
        String unknown = files.models().isEmpty() ? null : sources.unknownHardware();
        if (unknown != null) {
            // Every register that a scenario names would be unknown too.
            diagnostics.add(Diagnostic.ofFile(files.models().get(0), Diagnostic.Severity.ERROR, ProjectCodes.UNKNOWN_HARDWARE,
                    ProjectHardware.NAME + " is '" + unknown + "', but nothing describes a device of that name"));
            return;
        }
        sources.own().forEach(resource -> diagnostics.validate(sources.path(resource), resource));
        if (diagnostics.hasErrors()) {
            return;
        }
        programs.addAll(new ProgramCompiler(sources, diagnostics).compile());
        if (diagnostics.hasErrors()) {
            return;
        }
        for (ScenarioFile file : sources.scenarios()) {
            scenarios.addAll(new ScenarioCompiler(file, sources.name(file.eResource()), programs,
                    diagnostics.forFile(sources.path(file.eResource())),
                    sources.service(ExpressionTypes.class), defines).compile());
        }
    }
}
