package org.dmaworkbench.compiler.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.compiler.body.SourceMap;
import org.dmaworkbench.lang.scenario.AppItem;
import org.dmaworkbench.lang.scenario.Application;
import org.dmaworkbench.lang.scenario.DeviceBlock;
import org.dmaworkbench.lang.scenario.Expectation;
import org.dmaworkbench.lang.scenario.Expression;
import org.dmaworkbench.lang.scenario.FileElement;
import org.dmaworkbench.lang.scenario.HostBlock;
import org.dmaworkbench.lang.scenario.ScenarioFile;
import org.dmaworkbench.lang.scenario.ScenarioMember;
import org.dmaworkbench.lang.scenario.ScenarioPackage;
import org.dmaworkbench.lang.scenario.ScenarioTable;
import org.dmaworkbench.lang.scenario.Step;
import org.dmaworkbench.lang.scenario.TimedAction;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.lang.types.ReferenceText;
import org.dmaworkbench.lang.validation.IssueCode;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.program.scenario.AppStep;
import org.dmaworkbench.program.scenario.Fault;
import org.dmaworkbench.program.scenario.Scenario;
import org.eclipse.emf.ecore.EObject;

/**
 * Computes the scenarios of a file. Each row of a table is a scenario of its own, with the row's values in its name.
 */
public final class ScenarioCompiler {
    private final ScenarioFile file;
    private final String fileName;
    private final List<Program> programs;
    private final Problems problems;
    private final Values values;
    private final Patterns patterns;
    private final SourceMap sources = new SourceMap(r -> 0);
    private final List<Scenario> out = new ArrayList<>();

    /** Where errors go. */
    public interface Problems {
        /** Reports an error at a piece of syntax. */
        void error(EObject where, String code, String message);
    }

    /**
     * Makes a compiler for one file.
     *
     * @param file its syntax
     * @param fileName name for positions
     * @param programs the project's drivers
     * @param problems where errors go
     * @param types for constants of the model
     * @param defines values of parameters set from outside
     */
    public ScenarioCompiler(ScenarioFile file, String fileName, List<Program> programs, Problems problems,
            ExpressionTypes types,
            Map<String, String> defines) {
        this.file = file;
        this.fileName = fileName;
        this.programs = programs;
        this.problems = problems;
        this.values = new Values(types, defines);
        this.patterns = new Patterns(values);
    }

    /** Returns the scenarios without errors, in order. */
    public List<Scenario> compile() {
        elements(file.getElements(), "");
        return out;
    }

    private void elements(List<FileElement> elements, String row) {
        for (FileElement element : elements) {
            try {
                switch (element) {
                    case ScenarioTable t -> table(t, row);
                    case org.dmaworkbench.lang.scenario.Scenario s -> out.add(scenario(s, row));
                    default -> { }
                }
            } catch (ScenarioProblem e) {
                problems.error(e.where() == null ? element : e.where(), e.code().id(), e.getMessage());
            }
        }
    }

    private void table(ScenarioTable t, String row) {
        for (Expression e : t.getValues()) {
            long value = values.of(e);
            values.bind(t.getVariable(), value);
            elements(t.getElements(), row + (row.isEmpty() ? "" : ", ") + t.getVariable().getName() + " = " + value);
        }
    }

    private Scenario scenario(org.dmaworkbench.lang.scenario.Scenario s, String row) {
        String driver = ReferenceText.of(s, ScenarioPackage.Literals.SCENARIO__DRIVER);
        Program program = programs.stream().filter(p -> p.name().equals(driver)).findFirst()
                .orElseThrow(() -> new ScenarioProblem(s, IssueCode.C001, "The driver '" + driver
                + "' has not been compiled"));
        RegisterNames registers = new RegisterNames(program.hardware());
        Steps steps = new Steps(values, patterns, registers, sources);
        Surroundings surroundings = new Surroundings(values);
        ChipSettings chip = new ChipSettings(values, patterns, registers);
        Faults faults = new Faults(values, sources);
        List<Fault> injected = new ArrayList<>();
        List<Expectation> expectations = new ArrayList<>();
        List<Scenario.App> apps = new ArrayList<>();
        List<Scenario.TimedAction> actions = new ArrayList<>();
        Scenario.Host host = Scenario.Host.DEFAULT;
        for (ScenarioMember member : s.getMembers()) {
            switch (member) {
                case HostBlock h -> host = surroundings.host(host, h);
                case DeviceBlock d -> chip.read(d);
                case org.dmaworkbench.lang.scenario.Fault f -> injected.add(faults.of(f));
                case Application a -> apps.add(app(a, steps, expectations));
                case TimedAction a -> a.getSteps().forEach(x -> actions.add(new Scenario.TimedAction(
                        Surroundings.between(values, a.getTime(), 0, Long.MAX_VALUE), steps.of(x),
                        sources.position(x))));
                case Expectation e -> expectations.add(e);
                default -> { }
            }
        }
        Expectations conditions = new Expectations(program, values, patterns, steps, registers, sources);
        return new Scenario(s.getName() + (row.isEmpty() ? "" : " (" + row + ")"), driver, List.of(fileName), host,
                chip.device(injected), apps, actions,
                expectations.stream().map(conditions::of).toList(), sources.position(s));
    }

    private Scenario.App app(Application a, Steps steps, List<Expectation> expectations) {
        List<AppStep> done = new ArrayList<>();
        for (AppItem item : a.getSteps()) {
            switch (item) {
                case Step step -> done.add(steps.of(step));
                case Expectation e -> expectations.add(e);
                default -> { }
            }
        }
        return new Scenario.App(a.getName(), done, sources.position(a));
    }
}
