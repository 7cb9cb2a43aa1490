package org.dmaworkbench.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.MachinePackage;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.sim.history.Branch;
import org.dmaworkbench.sim.history.History;
import org.dmaworkbench.sim.history.Session;
import org.dmaworkbench.sim.history.Travel;
import org.dmaworkbench.sim.scenario.Verdict;
import org.dmaworkbench.sim.scenario.World;
import org.dmaworkbench.sim.schedule.RealTimeOrder;
import org.dmaworkbench.sim.schedule.Scheduler;
import org.dmaworkbench.sim.schedule.Scripted;
import org.dmaworkbench.sim.schedule.Seeded;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.trace.Trace;
import org.dmaworkbench.sim.trace.TraceCursor;
import org.dmaworkbench.sim.vm.Engine;
import org.dmaworkbench.sim.vm.Environment;
import org.dmaworkbench.sim.vm.Machine;

/**
 * One run of a program in a scenario: start reading here. It runs until told to stop, goes back and forward in its own past,
 * and lets others look. One thread at a time; only {@link #suspend} may be called from another.
 */
public final class Simulation {
    /** Version that traces name. */
    public static final String VERSION = "0.1.0";

    private final Program program;
    private final Scenario scenario;
    private final Machine machine;
    private final Engine engine;
    private final History history;
    private final Travel travel;
    private final Function<Machine, Verdict> judge;
    private final Inspector inspector;
    private Verdict verdict;

    private Simulation(Program program, Scenario scenario, RunOptions options, Trace trace, Environment environment,
            Function<Machine, Verdict> judge) {
        this.program = program;
        this.scenario = scenario;
        this.judge = judge;
        trace.emit(Kind.RUN_START, 0, trace.intern(program.name()), trace.intern(scenario.name()), options.seed(),
                trace.intern(options.schedule()), trace.intern(VERSION));
        machine = new Machine(program, trace, environment.ddis(), scheduler(options), options.limits(), environment.cpus(), options.seed());
        environment.build(machine);
        engine = new Engine(machine, environment.kernel(machine));
        history = new History(machine, engine, options.historyBytes());
        inspector = new Inspector(machine, engine.view());
        travel = new Travel(machine, history, new Past());
    }

    /** This run as its past moves it. */
    private final class Past implements Session {
        @Override public void goTo(long tick) {
            Simulation.this.goTo(tick);
        }

        @Override public long backAStatement() {
            return backTo(Position::statement);
        }

        @Override public void moves() {
            verdict = null;
        }
    }

    /**
     * Builds the machine for a scenario; nothing has run yet.
     *
     * @throws IllegalArgumentException if the schedule is unknown
     */
    public static Simulation of(Program program, Scenario scenario, RunOptions options) {
        return of(program, scenario, options, new Trace(options.recordTrace()));
    }

    /** Builds the machine for a scenario that writes a trace given, which is empty yet; into a file, for example. */
    public static Simulation of(Program program, Scenario scenario, RunOptions options, Trace trace) {
        World world = World.of(program, scenario);
        return new Simulation(program, scenario, options, trace, world, world::judge);
    }

    /** Builds a machine in another environment than a scenario's; tests of the virtual machine use it. */
    public static Simulation of(Program program, Scenario scenario, RunOptions options, Environment environment, Function<Machine, Verdict> judge) {
        return new Simulation(program, scenario, options, new Trace(options.recordTrace()), environment, judge);
    }

    private static Scheduler scheduler(RunOptions options) {
        Scheduler base = switch (options.schedule()) {
            case "real-time", "" -> new RealTimeOrder();
            case "seeded" -> new Seeded();
            default -> throw new IllegalArgumentException("there is no schedule \"" + options.schedule() + "\"; known are real-time and seeded");
        };
        return options.script().isEmpty() ? base : new Scripted(base, options.script().stream().mapToInt(Integer::intValue).toArray());
    }

    /** Runs until the condition holds before a statement, its tick is reached, someone suspends, or the run is over. */
    public Stop run(StopCondition condition) {
        if (verdict != null) {
            return new Stop(Stop.Reason.ENDED, -1, tick());
        }
        Engine.Pause pause = history.play(condition.untilTick(), StopPoints.of(program, engine, condition));
        return switch (pause) {
            case LIMIT -> new Stop(Stop.Reason.TICK, -1, tick());
            case STOPPED -> new Stop(Stop.Reason.CONDITION, engine.view().id(engine.stoppedContext()), tick());
            case SUSPENDED -> new Stop(Stop.Reason.SUSPENDED, -1, tick());
            case ENDED -> {
                end();
                yield new Stop(Stop.Reason.ENDED, -1, tick());
            }
        };
    }

    private void end() {
        long hash = machine.state().hash();
        verdict = judge.apply(machine);
        StateBlock state = machine.state();
        Trace trace = machine.trace();
        trace.stamp().at = state.get(MachinePackage.MACHINE, 0, MachinePackage.MACHINE__ERROR_FUNCTION) << 32
                | state.get(MachinePackage.MACHINE, 0, MachinePackage.MACHINE__ERROR_PC);
        trace.emit(Kind.RUN_END, 1, verdict.outcome().ordinal(), trace.size() + 1, endTime(), hash,
                state.get(MachinePackage.MACHINE, 0, MachinePackage.MACHINE__INSTRUCTIONS), trace.intern(verdict.message()));
    }

    private long endTime() {
        return machine.state().get(MachinePackage.MACHINE, 0, MachinePackage.MACHINE__TIME);
    }

    /** Asks a running simulation, from any thread, to come back within a few thousand instructions. */
    public void suspend() {
        engine.suspend();
    }

    /** Goes to a position, back or forward; beyond the end it is the end. */
    public void goTo(long tick) {
        if (verdict != null && tick >= tick()) {
            return;
        }
        verdict = null;
        if (history.goTo(tick) == Engine.Pause.ENDED) {
            end();
        } else if (machine.running()) {
            inspector.running().ifPresent(engine::pass);
        }
    }

    /**
     * Goes back to the last position that a condition picks.
     *
     * @param condition asked about the statements (or what it marks) before the present position, in the order of the run
     * @return the position's tick, or -1 if there is none; the simulation then is where it was
     */
    public long backTo(StopCondition condition) {
        boolean ended = verdict != null;
        verdict = null;
        long found = history.backTo(StopPoints.watch(program, engine, condition));
        if (found < 0 && ended) {
            end();
        }
        inspector.running().ifPresent(engine::pass);
        return found;
    }

    /** Returns whether the run is over. Going back makes it not over. */
    public boolean ended() {
        return verdict != null;
    }

    /** Returns the verdict; only after the end. */
    public Verdict verdict() {
        if (verdict == null) {
            throw new IllegalStateException("the run has not ended");
        }
        return verdict;
    }

    /** Returns the trace up to the present position. */
    public Trace trace() {
        return machine.trace();
    }

    /** Returns the choices made so far, by number: the index taken of each. With the same seed and schedule they replay this run. */
    public List<Integer> choices() {
        List<Integer> taken = new ArrayList<>();
        TraceCursor cursor = machine.trace().cursor();
        while (cursor.next()) {
            if (cursor.kind() == Kind.CHOICE) {
                taken.add((int) cursor.arg(1));
            }
        }
        return taken;
    }

    /** Returns the machine's state. */
    public StateBlock state() {
        return machine.state();
    }

    /** Returns the program. */
    public Program program() {
        return program;
    }

    /** Returns the scenario. */
    public Scenario scenario() {
        return scenario;
    }

    /** Returns the position in the run. */
    public long tick() {
        return machine.ticks();
    }

    /** Returns the machine, for whoever adds an environment. */
    public Machine machine() {
        return machine;
    }

    /** Returns the past. */
    public History history() {
        return history;
    }

    /** Returns what moves this run by events, callbacks, descriptors and writers. */
    public Travel travel() {
        return travel;
    }

    /**
     * Changes the state by hand; what lay ahead is left, and can be gone back to.
     *
     * @param what what is changed, for the trace
     * @return the line that the run was on, for {@link #switchTo}
     */
    public Branch edit(String what, Consumer<Machine> change) {
        return history.edit(what, change);
    }

    /** Goes to where another line of this run was left; returns the line it was on. */
    public Branch switchTo(Branch other) {
        verdict = null;
        Branch left = history.switchTo(other);
        goTo(other.tick());
        return left;
    }

    /** Returns what looks at contexts, frames, variables and memory. */
    public Inspector inspect() {
        return inspector;
    }
}
