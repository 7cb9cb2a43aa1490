package org.dmaworkbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dmaworkbench.compiler.CompiledProject;
import org.dmaworkbench.compiler.Diagnostic.Severity;
import org.dmaworkbench.compiler.ProjectCompiler;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.sim.RunOptions;
import org.dmaworkbench.sim.Simulation;
import org.dmaworkbench.sim.StopCondition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dmaw run}: runs scenarios and prints what happened. */
@Command(name = "run", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Runs scenarios. Without PATH, runs the read scenario of the example project.")
final class RunCommand implements Callable<Integer> {
    private static final String REAL_TIME = "real-time";
    private static final String SEEDED = "seeded";

    /** Forms of output. */
    enum Format { text, jsonl }

    @Parameters(arity = "0..*", paramLabel = "PATH", description = "Project folders (all scenarios in them) and .scenario files.")
    private List<Path> paths = List.of();

    @Option(names = "--scenario", paramLabel = "NAME", description = "Runs only this scenario: its name, the words it begins with, or a part that only one name has.")
    private String wanted;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text (default): a timeline to read; jsonl: the trace as JSON Lines.")
    private Format format;

    @Option(names = "--trace", paramLabel = "FILE",
            description = "Keeps the trace in a file while the run goes on; of several scenarios each in a file of this folder. Read it with dmaw trace.")
    private Path traceFile;

    @Option(names = {"-v", "--verbose"}, description = "Shows every event in the timeline, not the story only.")
    private boolean verbose;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the schedule; choosing one chooses the seeded schedule.")
    private Long seed;

    @Option(names = "--schedule", paramLabel = "NAME", description = "real-time (default): events in order of virtual time; seeded: a random order that the seed decides.")
    private String schedule;

    @Option(names = "--log", description = "Shows the framework's log of the driver behind each run, as !wdflogdump would.")
    private boolean log;

    @Option(names = "--dump", paramLabel = "NAME", description = "Shows a framework object by its name, or all; the state is that of --at, or of the end.")
    private String dump;

    @Option(names = "--at", paramLabel = "EVENT", description = "The event behind which --dump looks: its number (-v shows them), its kind, or the function or request"
            + " it is about; :N takes the N-th of them.")
    private String event;

    @Mixin
    private Defines defines = new Defines();

    @Option(names = "--color", paramLabel = "WHEN", defaultValue = "auto", description = "auto (default), always or never.")
    private ColourChoice colour;

    private final Streams streams;

    RunCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        RunOptions options = options();
        CompiledProject project = paths.isEmpty() ? ExampleProject.compile(defines.names()) : ProjectCompiler.compile(paths, defines.names());
        new DiagnosticPrinter(streams.err(), colour.isOn()).print(project.diagnostics(), Severity.WARNING);
        if (project.hasErrors()) {
            return project.hasInternalError() ? FaultReport.report(project, streams.err()) : ExitCode.ERRORS;
        }
        if (project.scenarios().isEmpty()) {
            streams.err().println(paths.get(0) + ": error C001: there is no scenario to run; add a .scenario file, or name the folder that holds one");
            return ExitCode.ERRORS;
        }
        String name = wanted == null && paths.isEmpty() ? ExampleProject.FIRST_SCENARIO : wanted;
        return run(ScenarioChoice.choose(project.scenarios(), name), project, options);
    }

    private int run(List<Scenario> scenarios, CompiledProject project, RunOptions options) {
        RunPrinter printer = printer();
        TraceFiles files = new TraceFiles(traceFile, scenarios.size() > 1);
        int worst = ExitCode.HOLDS;
        for (Scenario scenario : scenarios) {
            Program program = program(project, scenario);
            try (TraceFiles.Kept kept = files.keep(program, scenario)) {
                Simulation simulation = Simulation.of(program, scenario, options, kept.trace());
                simulation.run(StopCondition.NEVER);
                // Before the printer goes back in the run: then it has no verdict.
                worst = Math.max(worst, simulation.verdict().passes() ? ExitCode.HOLDS : ExitCode.FAILS);
                printer.print(simulation);
            }
        }
        printer.end();
        return worst;
    }

    private RunPrinter printer() {
        if (format == Format.jsonl) {
            return new JsonRunPrinter(streams.out());
        }
        return dump != null ? new DumpPrinter(streams.out(), dump, event == null ? EventChoice.END : event)
                : new TextRunPrinter(streams.out(), colour.isOn(), verbose, log);
    }

    private RunOptions options() {
        if (event != null && dump == null) {
            throw new WrongUsage("--at says behind which event --dump looks; add --dump NAME or --dump all");
        }
        if (traceFile != null && dump != null) {
            throw new WrongUsage("--dump goes back in the run, and a trace file is written as it goes on; leave one of them away");
        }
        if (format == Format.jsonl && (dump != null || log)) {
            throw new WrongUsage("--dump and --log are text; leave --format jsonl away");
        }
        String name = schedule != null ? schedule : seed == null ? REAL_TIME : SEEDED;
        if (!name.equals(REAL_TIME) && !name.equals(SEEDED)) {
            throw new WrongUsage("no schedule is named '" + name + "'; there are " + REAL_TIME + " and " + SEEDED);
        }
        return (dump == null ? RunOptions.DEFAULT.withHistory(0) : RunOptions.DEFAULT).withSchedule(name).withSeed(seed == null ? 1 : seed);
    }

    private static Program program(CompiledProject project, Scenario scenario) {
        Program program = project.program(scenario.driver());
        if (program == null) {
            throw new IllegalStateException("no program for driver " + scenario.driver());
        }
        return program;
    }
}
