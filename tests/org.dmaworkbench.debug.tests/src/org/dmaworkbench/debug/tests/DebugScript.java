package org.dmaworkbench.debug.tests;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.dmaworkbench.debug.session.DebugSession;
import org.dmaworkbench.debug.session.LineCondition;
import org.dmaworkbench.debug.session.SessionListener;
import org.dmaworkbench.debug.session.StepKind;
import org.dmaworkbench.debug.session.Suspension;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.sim.Inspector;
import org.dmaworkbench.sim.RunOptions;
import org.dmaworkbench.sim.Simulation;

/** A debugger session as a script of suspensions, without any user interface. Each command waits until the run stands again. */
final class DebugScript implements AutoCloseable, SessionListener {
    private static final long PATIENCE_S = 60;

    private final DebugSession session;
    private final Program program;
    private final BlockingQueue<Object> stops = new LinkedBlockingQueue<>();
    private final Map<Integer, List<Integer>> breakpoints = new HashMap<>();
    private final StringBuffer console = new StringBuffer();
    private Suspension last;

    private DebugScript(Program program, Scenario scenario) {
        this.program = program;
        session = new DebugSession(Simulation.of(program, scenario, RunOptions.DEFAULT));
        session.addListener(this);
    }

    /** Prepares a run of a scenario of the example. @param scenario start of its name */
    static DebugScript launch(String scenario) {
        Scenario found = ExampleModel.scenario(scenario);
        return new DebugScript(ExampleModel.project().program(found.driver()), found);
    }

    DebugScript breakpoint(String file, int line) {
        int index = program.files().indexOf(file);
        if (index < 0) {
            throw new AssertionError("no file " + file + " in " + program.files());
        }
        breakpoints.computeIfAbsent(index, i -> new ArrayList<>()).add(line);
        session.setBreakpoints(breakpoints);
        return this;
    }

    /** Sets a breakpoint that stops under a condition only. */
    DebugScript breakpoint(String file, int line, LineCondition condition) {
        breakpoint(file, line);
        session.setConditions(Map.of(program.files().indexOf(file), Map.of(line, condition)));
        return this;
    }

    /** Evaluates an expression in the innermost function of the driver. */
    String watch(String expression) {
        try {
            return session.watch(top(), expression).text();
        } catch (org.dmaworkbench.debug.value.UnreadableException e) {
            return "error: " + e.getMessage();
        }
    }

    DebugScript noBreakpoints() {
        breakpoints.clear();
        session.setBreakpoints(breakpoints);
        return this;
    }

    DebugScript resume() {
        session.resume();
        return await();
    }

    DebugScript reverseResume() {
        session.reverseResume();
        return await();
    }

    DebugScript into() {
        return step(StepKind.INTO);
    }

    DebugScript over() {
        return step(StepKind.OVER);
    }

    DebugScript stepReturn() {
        return step(StepKind.RETURN);
    }

    DebugScript stepBack() {
        return step(StepKind.BACK_OVER);
    }

    DebugScript step(StepKind kind) {
        session.step(kind, last == null ? -1 : last.context());
        return await();
    }

    DebugScript expectSuspended(Expect... expected) {
        for (Expect e : expected) {
            e.check(this);
        }
        return this;
    }

    DebugSession session() {
        return session;
    }

    Suspension suspension() {
        return last;
    }

    String console() {
        return console.toString();
    }

    Inspector.Context context() {
        return session.contexts().stream().filter(c -> c.id() == last.context()).findFirst().orElseThrow();
    }

    /** Returns the innermost driver function of the context that is about to run. */
    Inspector.Frame top() {
        return session.stack(last.context()).stream().filter(f -> f.function() >= 0).findFirst()
                .orElseThrow(() -> new AssertionError("no driver function on the stack: " + session.stack(last.context())));
    }

    @Override
    public void resumed(int context, StepKind step) { }

    @Override
    public void suspended(Suspension suspension) {
        stops.add(suspension);
    }

    @Override
    public void output(String text) {
        console.append(text);
    }

    @Override
    public void terminated() { }

    @Override
    public void failed(Throwable cause) {
        stops.add(cause);
    }

    @Override
    public void close() {
        session.close();
    }

    private DebugScript await() {
        try {
            Object stop = stops.poll(PATIENCE_S, TimeUnit.SECONDS);
            if (stop instanceof Throwable fault) {
                StringWriter trace = new StringWriter();
                fault.printStackTrace(new PrintWriter(trace));
                throw new AssertionError("the engine failed: " + trace);
            }
            if (stop == null) {
                throw new AssertionError("still running after " + PATIENCE_S + " s");
            }
            last = (Suspension) stop;
            return this;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
