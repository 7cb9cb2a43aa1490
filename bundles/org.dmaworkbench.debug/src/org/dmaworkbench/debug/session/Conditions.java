package org.dmaworkbench.debug.session;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.dmaworkbench.debug.value.UnreadableException;
import org.dmaworkbench.debug.value.ValueNode;
import org.dmaworkbench.debug.value.Watch;
import org.dmaworkbench.sim.Inspector;
import org.dmaworkbench.sim.Simulation;

/**
 * Decides whether a run that has come to a breakpoint stops there. Hits are remembered by their place in the run, so that they
 * have the same number when the run goes back and comes there again. A condition that cannot be evaluated stops, and says why.
 */
final class Conditions {
    private record Line(int file, int line) { }

    private final Simulation simulation;
    private final StopPoints points;
    private final java.util.function.Consumer<String> report;
    private final Map<Line, TreeSet<Long>> hits = new HashMap<>();
    private volatile Map<Integer, Map<Integer, LineCondition>> conditions = Map.of();

    Conditions(Simulation simulation, StopPoints points, java.util.function.Consumer<String> report) {
        this.simulation = simulation;
        this.points = points;
        this.report = report;
    }

    /** @param byFile conditions by file index and line (from 1); lines that are not in it stop always */
    void set(Map<Integer, Map<Integer, LineCondition>> byFile) {
        Map<Integer, Map<Integer, LineCondition>> valid = new HashMap<>();
        byFile.forEach((file, lines) -> lines.forEach((line, condition) -> points.snap(file, line)
                .ifPresent(at -> valid.computeIfAbsent(file, f -> new HashMap<>()).put(at, condition))));
        conditions = valid;
    }

    /** Returns whether the run stops where it stands now. @param counting whether hits count, as they do on the way forward */
    boolean stops(int context, boolean counting) {
        Inspector.Frame frame = simulation.inspect().frames(context).stream().filter(f -> f.function() >= 0).findFirst().orElse(null);
        LineCondition condition = frame == null ? LineCondition.ALWAYS
                : conditions.getOrDefault(frame.at().file(), Map.of()).getOrDefault(frame.at().line(), LineCondition.ALWAYS);
        if (!condition.expression().isBlank() && !holds(condition.expression(), frame)) {
            return false;
        }
        if (condition.hits() <= 0 || !counting) {
            return true;
        }
        TreeSet<Long> seen = hits.computeIfAbsent(new Line(frame.at().file(), frame.at().line()), line -> new TreeSet<>());
        seen.add(simulation.tick());
        return seen.headSet(simulation.tick(), true).size() == condition.hits();
    }

    private boolean holds(String expression, Inspector.Frame frame) {
        try {
            return watch(simulation, frame).holds(expression);
        } catch (UnreadableException e) {
            report.accept("The condition '" + expression + "' of the breakpoint in line " + frame.at().line() + " cannot be evaluated: "
                    + e.getMessage() + ". The run stops there.\n");
            return true;
        }
    }

    /** Returns what evaluates expressions in a frame of a simulation that stands. */
    static Watch watch(Simulation simulation, Inspector.Frame frame) {
        MachineReader reader = new MachineReader(simulation);
        Map<String, ValueNode> variables = new HashMap<>();
        reader.variables(frame).forEach(node -> variables.putIfAbsent(node.name(), node));
        return new Watch(reader.values(), variables::get, simulation.program().constants());
    }
}
