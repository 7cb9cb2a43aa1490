package org.dmaworkbench.debug.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.compiler.CompiledProject;
import org.dmaworkbench.compiler.Diagnostic;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.sim.RunOptions;
import org.dmaworkbench.sim.Simulation;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;

/**
 * What a launch configuration asks for, compiled and checked.
 *
 * @param project project it belongs to
 * @param compiled compiled models and scenarios
 * @param scenarios scenarios to run, in order, at least one
 * @param seed seed of the schedule
 * @param schedule name of the schedule, or empty
 */
public record LaunchPlan(IProject project, CompiledProject compiled, List<Scenario> scenarios, long seed, String schedule) {
    /**
     * Compiles what the configuration names. Takes as long as compiling does; never call it on the UI thread.
     *
     * @throws CoreException if it cannot be run; the message names the place, the cause and the next action
     */
    static LaunchPlan of(ILaunchConfiguration configuration) throws CoreException {
        IProject project = project(configuration);
        String relative = configuration.getAttribute(LaunchAttributes.PATH, "");
        IResource resource = resource(project, relative);
        CompiledProject compiled = ProjectCompilation.of(resource, configuration.getAttribute(LaunchAttributes.DEFINES, Map.of()));
        for (Diagnostic diagnostic : compiled.diagnostics()) {
            if (diagnostic.severity() == Diagnostic.Severity.ERROR) {
                throw LaunchFailure.of(diagnostic.file().getFileName() + ":" + diagnostic.line() + ":" + diagnostic.column(),
                        "error " + diagnostic.code() + ": " + diagnostic.message(), "Correct it (the Problems view lists all errors) and launch again.");
            }
        }
        List<Scenario> scenarios = scenarios(configuration, resource.getName(), compiled);
        return new LaunchPlan(project, compiled, scenarios, seed(configuration), configuration.getAttribute(LaunchAttributes.SCHEDULE, ""));
    }

    /** Returns the program a scenario drives. */
    public Program programOf(Scenario scenario) throws CoreException {
        return compiled.programs().stream().filter(p -> p.name().equals(scenario.driver())).findFirst()
                .orElseThrow(() -> LaunchFailure.of(place(scenario), "scenario \"" + scenario.name() + "\" is for driver " + scenario.driver()
                        + ", which no model of project " + project.getName() + " declares", "Correct the name after 'for' or add the model."));
    }

    /** Makes the machine for a scenario. */
    public Simulation simulate(Scenario scenario) throws CoreException {
        Program program = programOf(scenario);
        try {
            return Simulation.of(program, scenario, options());
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw LaunchFailure.of(place(scenario), "scenario \"" + scenario.name() + "\" cannot be set up: " + e.getMessage(),
                    "Correct the model or the launch configuration.", e);
        }
    }

    private RunOptions options() {
        RunOptions options = RunOptions.DEFAULT.withSeed(seed);
        return schedule.isEmpty() ? options : options.withSchedule(schedule);
    }

    private static String place(Scenario scenario) {
        int file = scenario.at().file();
        return (file < 0 ? "" : scenario.files().get(file)) + ":" + scenario.at().line();
    }

    private static IProject project(ILaunchConfiguration configuration) throws CoreException {
        String name = configuration.getAttribute(LaunchAttributes.PROJECT, "");
        if (name.isBlank()) {
            throw LaunchFailure.of("launch configuration " + configuration.getName(), "no project is chosen", "Choose one in Run > Run Configurations.");
        }
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
        if (!project.isAccessible()) {
            throw LaunchFailure.of("launch configuration " + configuration.getName(), "project " + name + " is missing or closed",
                    "Open it, or choose another in Run > Run Configurations.");
        }
        return project;
    }

    private static IResource resource(IProject project, String relative) throws CoreException {
        IResource resource = relative.isBlank() ? project : project.findMember(relative);
        Path path = resource == null || resource.getLocation() == null ? null : resource.getLocation().toPath();
        if (path == null || !Files.exists(path)) {
            throw LaunchFailure.of(project.getName() + "/" + relative, "the file does not exist", "Choose another in Run > Run Configurations.");
        }
        return resource;
    }

    private static List<Scenario> scenarios(ILaunchConfiguration configuration, String place, CompiledProject compiled) throws CoreException {
        if (compiled.scenarios().isEmpty()) {
            throw LaunchFailure.of(place, "there is no scenario to run",
                    "Add one: scenario \"name\" for Driver { app h1 { r1 = read(4096); } }.");
        }
        String wanted = configuration.getAttribute(LaunchAttributes.SCENARIO, "");
        List<Scenario> chosen = compiled.scenarios().stream().filter(s -> wanted.isEmpty() || s.name().equals(wanted)).toList();
        if (chosen.isEmpty()) {
            throw LaunchFailure.of(place, "there is no scenario \"" + wanted + "\"",
                    "Choose one of the " + compiled.scenarios().size() + " scenarios in Run > Run Configurations.");
        }
        return chosen;
    }

    private static long seed(ILaunchConfiguration configuration) throws CoreException {
        String text = configuration.getAttribute(LaunchAttributes.SEED, "1");
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw LaunchFailure.of("launch configuration " + configuration.getName(), "the seed \"" + text + "\" is no whole number",
                    "Correct it in Run > Run Configurations.");
        }
    }
}
