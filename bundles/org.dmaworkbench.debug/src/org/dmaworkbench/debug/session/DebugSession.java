package org.dmaworkbench.debug.session;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dmaworkbench.debug.value.Place;
import org.dmaworkbench.debug.value.ValueNode;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.sim.Inspector;
import org.dmaworkbench.sim.Simulation;

/**
 * One run under the debugger, without any user interface. The engine works on a thread of its own; commands return at
 * once and their outcome is told to the listeners. While the session stands, {@link #inspect} reads the machine from any
 * thread. After the run has ended the session still stands: it can be looked at and stepped back until it is terminated.
 */
public final class DebugSession implements AutoCloseable {
    private static final int MOVES_REMEMBERED = 100_000;

    /** A step forward, remembered so that a step back can undo it exactly. */
    private record Move(StepKind kind, Suspension from, long to) { }

    private final Simulation simulation;
    private final StopPoints points;
    private final Conditions conditions;
    private final Stepper stepper;
    private final ConsoleFeed console;
    private final List<SessionListener> listeners = new CopyOnWriteArrayList<>();
    private final Deque<Move> moves = new ArrayDeque<>();
    private final Object machine = new Object();
    private final ExecutorService thread;
    private volatile Map<Integer, List<Integer>> breakpoints = Map.of();
    private volatile Suspension suspension;
    private volatile boolean terminated;

    /** Prepares a run; {@link #resume} or {@link #step} starts it. */
    public DebugSession(Simulation simulation) {
        this.simulation = simulation;
        points = new StopPoints(simulation.program());
        console = new ConsoleFeed(simulation, text -> listeners.forEach(l -> l.output(text)));
        conditions = new Conditions(simulation, points, text -> listeners.forEach(l -> l.output(text)));
        stepper = new Stepper(simulation, points, conditions, () -> console.show(false));
        suspension = new Suspension(Suspension.Reason.START, -1, 0);
        thread = Executors.newSingleThreadExecutor(task -> {
            Thread worker = new Thread(task, "DMA Workbench simulation of " + simulation.scenario().name());
            worker.setDaemon(true);
            return worker;
        });
    }

    /** Adds a listener. */
    public void addListener(SessionListener listener) {
        listeners.add(listener);
    }

    /** Returns the simulation; look at it only inside {@link #inspect}. */
    public Simulation simulation() {
        return simulation;
    }

    /** Returns where the program can stop. */
    public StopPoints stopPoints() {
        return points;
    }

    /** Sets the enabled line breakpoints: lines (from 1) by file index. Valid from the next command on. */
    public void setBreakpoints(Map<Integer, List<Integer>> linesByFile) {
        breakpoints = Map.copyOf(linesByFile);
    }

    /** Sets when breakpoints stop: by file index and line (from 1); those without a condition stop always. */
    public void setConditions(Map<Integer, Map<Integer, LineCondition>> byFile) {
        conditions.set(byFile);
    }

    /**
     * Evaluates a C expression in a frame.
     *
     * @throws org.dmaworkbench.debug.value.UnreadableException if it cannot be; the message says why
     * @throws NotSuspendedException if the session runs or is over
     */
    public ValueNode watch(Inspector.Frame frame, String expression) {
        return inspect(s -> Conditions.watch(s, frame).value(expression));
    }

    /** Returns the address that an expression means in a frame: what a pointer points to, or where a variable is. Fails as {@link #watch} does. */
    public long address(Inspector.Frame frame, String expression) {
        return inspect(s -> {
            ValueNode node = Conditions.watch(s, frame).value(expression);
            boolean place = node.place() instanceof Place.InMemory && !(node.type() instanceof CType.Pointer);
            return place ? ((Place.InMemory) node.place()).address() : new MachineReader(s).values().number(node);
        });
    }

    /** Returns where the session stands, or null while it runs or when it is over. */
    public Suspension suspension() {
        return suspension;
    }

    /** Returns whether the session is over. */
    public boolean isTerminated() {
        return terminated;
    }

    /** Runs on, or starts. */
    public void resume() {
        command(-1, null, () -> stepper.resume(marks()));
    }

    /** Runs back to the last breakpoint, or to the first statement. */
    public void reverseResume() {
        command(-1, null, () -> stepper.backToBreakpoint(marks()));
    }

    /**
     * Moves by a statement.
     *
     * @param kind how
     * @param context context to move; -1 for whatever comes next (at the start) or came last (at the end)
     */
    public void step(StepKind kind, int context) {
        command(context, kind, () -> kind.isBack() ? back(kind, context) : forward(kind, context));
    }

    /** Goes to a position in the run. */
    public void goTo(long tick) {
        command(-1, null, () -> stepper.goTo(tick));
    }

    /** Asks a running session to stand before its next instruction. */
    public void suspend() {
        if (suspension == null && !terminated) {
            simulation.suspend();
        }
    }

    /** Ends the session, running or not. */
    public void terminate() {
        suspend();
        try {
            thread.execute(this::finish);
            thread.shutdown();
        } catch (RejectedExecutionException e) {
            return; // it is over already
        }
    }

    @Override
    public void close() {
        terminate();
    }

    /**
     * Looks at the machine.
     *
     * @throws NotSuspendedException if the session runs or is over
     */
    public <T> T inspect(Function<Simulation, T> question) {
        requireSuspended();
        synchronized (machine) {
            requireSuspended();
            return question.apply(simulation);
        }
    }

    /** Returns the execution contexts. */
    public List<Inspector.Context> contexts() {
        return inspect(s -> s.inspect().contexts());
    }

    /** Returns the frames of a context, innermost first, and below them those of the context it interrupted, and so on. */
    public List<Inspector.Frame> stack(int context) {
        return inspect(s -> s.inspect().stack(context));
    }

    /** Returns a 64-bit hash of the machine's state. */
    public long stateHash() {
        return inspect(s -> s.state().hash());
    }

    private List<BitSet> marks() {
        return points.select(breakpoints);
    }

    private Suspension forward(StepKind kind, int context) {
        Suspension from = new Suspension(Suspension.Reason.STEP, context, simulation.tick());
        Suspension to = stepper.step(kind, context, marks());
        moves.addLast(new Move(kind, from, to.tick()));
        if (moves.size() > MOVES_REMEMBERED) {
            moves.removeFirst();
        }
        return to;
    }

    private Suspension back(StepKind kind, int context) {
        Move last = moves.peekLast();
        if (last != null && last.to() == simulation.tick() && last.kind() == kind.forward() && last.from().context() >= 0) {
            moves.removeLast();
            return stepper.goTo(last.from().tick());
        }
        return stepper.back(kind, simulation.ended() ? -1 : context);
    }

    private void command(int context, StepKind step, Supplier<Suspension> action) {
        try {
            thread.execute(() -> perform(context, step, action));
        } catch (RejectedExecutionException e) {
            throw new NotSuspendedException("The session is over.");
        }
    }

    private void perform(int context, StepKind step, Supplier<Suspension> action) {
        if (terminated) {
            return;
        }
        suspension = null;
        listeners.forEach(l -> l.resumed(context, step));
        try {
            Suspension reached;
            synchronized (machine) {
                reached = action.get();
                console.show(simulation.ended());
            }
            suspension = reached;
            listeners.forEach(l -> l.suspended(reached));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            listeners.forEach(l -> l.failed(e));
            finish();
            thread.shutdown();
        }
    }

    private void finish() {
        synchronized (machine) {
            if (terminated) {
                return;
            }
            terminated = true;
            suspension = null;
        }
        listeners.forEach(SessionListener::terminated);
    }

    private void requireSuspended() {
        if (suspension == null) {
            throw new NotSuspendedException(terminated ? "The session is over." : "Not available while running.");
        }
    }
}
