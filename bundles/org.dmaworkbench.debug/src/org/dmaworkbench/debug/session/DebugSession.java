package org.dmaworkbench.debug.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.dmaworkbench.sim.Simulation;

/**
 * One run under the debugger, without any user interface. The engine works on a thread of its own; commands return at
 * once and their outcome is told to the listeners. While the session stands, {@link #inspect} reads the machine from any
 * thread. After the run has ended the session still stands: it can be looked at and stepped back until it is terminated.
 */
public final class DebugSession implements AutoCloseable {
    private static final int MOVES_REMEMBERED = 100_000;
    private static final long OUTPUT_NS = TimeUnit.MILLISECONDS.toNanos(100);

    private record Move(StepKind kind, long from, int context, long to) { }

    private final Simulation simulation;
    private final SimulationEngine engine;
    private final StopPoints points;
    private final Stepper stepper;
    private final ConsoleFeed console;
    private final List<SessionListener> listeners = new CopyOnWriteArrayList<>();
    private final Deque<Move> moves = new ArrayDeque<>();
    private final Object machine = new Object();
    private final ExecutorService thread;
    private volatile Map<Integer, List<Integer>> breakpoints = Map.of();
    private volatile Suspension suspension;
    private volatile boolean suspendRequested;
    private volatile boolean terminated;
    private long lastOutput = System.nanoTime();
    private int asked;

    /** Prepares a run; {@link #resume} starts it. */
    public DebugSession(Simulation simulation) {
        this.simulation = simulation;
        engine = new SimulationEngine(simulation);
        points = new StopPoints(simulation.program());
        stepper = new Stepper(engine, points);
        console = new ConsoleFeed(simulation, text -> listeners.forEach(l -> l.output(text)));
        String name = "DMA Workbench simulation of " + simulation.scenario().name();
        thread = Executors.newSingleThreadExecutor(task -> {
            Thread worker = new Thread(task, name);
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
        command(-1, null, () -> stepper.resume(points.select(breakpoints), this::interrupt));
    }

    /** Runs back to the last breakpoint, or to the first statement. */
    public void reverseResume() {
        command(-1, null, () -> stepper.backToBreakpoint(points.select(breakpoints)));
    }

    /**
     * Moves by a statement.
     *
     * @param kind how
     * @param context context to move; at the end of the run any
     */
    public void step(StepKind kind, int context) {
        command(context, kind, () -> move(kind, context));
    }

    /** Goes to a position in the run. */
    public void goTo(long tick) {
        command(-1, null, () -> {
            engine.goTo(tick);
            return Stepper.Outcome.STEPPED;
        });
    }

    /** Asks a running session to stand before its next instruction. */
    public void suspend() {
        suspendRequested = true;
    }

    /** Ends the session, running or not. */
    public void terminate() {
        if (terminated) {
            return;
        }
        suspendRequested = true;
        try {
            thread.execute(this::finish);
        } catch (RejectedExecutionException e) {
            return; // someone else has just ended it
        }
        thread.shutdown();
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
    public List<ContextView> contexts() {
        return inspect(s -> engine.contexts());
    }

    /** Returns the frames of a context, innermost first, and below them those of the context it interrupted, and so on. */
    public List<FrameView> stack(int context) {
        return inspect(s -> StackOrder.of(engine, context));
    }

    /** Returns a hash of the machine's state. */
    public long stateHash() {
        return inspect(s -> engine.stateHash());
    }

    private void command(int context, StepKind step, java.util.function.Supplier<Stepper.Outcome> action) {
        try {
            thread.execute(() -> perform(context, step, action));
        } catch (RejectedExecutionException e) {
            throw new NotSuspendedException("The session is over.");
        }
    }

    private void perform(int context, StepKind step, java.util.function.Supplier<Stepper.Outcome> action) {
        if (terminated) {
            return;
        }
        suspension = null;
        suspendRequested = false;
        listeners.forEach(l -> l.resumed(context, step));
        try {
            Suspension reached;
            synchronized (machine) {
                reached = reached(action.get());
                console.show(engine.ended());
            }
            suspension = reached;
            listeners.forEach(l -> l.suspended(reached));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            listeners.forEach(l -> l.failed(e));
            finish();
            thread.shutdown();
        }
    }

    private Stepper.Outcome move(StepKind kind, int context) {
        long from = engine.tick();
        if (kind.isBack()) {
            Move last = moves.peekLast();
            if (last != null && last.to() == from && last.kind() == kind.forward()) {
                moves.removeLast();
                engine.goTo(last.from());
                return stepper.arrived(last.context());
            }
            List<FrameView> frames = context < 0 || engine.ended() ? List.of() : engine.frames(context);
            FrameView top = frames.stream().filter(f -> !f.isFramework()).findFirst().orElse(null);
            return stepper.back(kind, top == null ? -1 : context, top == null ? -1 : top.function(), top == null ? -1 : top.pc());
        }
        if (engine.ended()) {
            return Stepper.Outcome.ENDED;
        }
        Stepper.Outcome outcome = stepper.step(kind, context, points.select(breakpoints), this::interrupt);
        moves.addLast(new Move(kind, from, context, engine.tick()));
        if (moves.size() > MOVES_REMEMBERED) {
            moves.removeFirst();
        }
        return outcome;
    }

    private Suspension reached(Stepper.Outcome outcome) {
        Suspension.Reason reason = engine.ended() ? Suspension.Reason.ENDED : switch (outcome) {
            case STEPPED -> Suspension.Reason.STEP;
            case BREAKPOINT -> Suspension.Reason.BREAKPOINT;
            case INTERRUPTED -> Suspension.Reason.REQUEST;
            case ENDED -> Suspension.Reason.ENDED;
            case START -> Suspension.Reason.START;
        };
        return new Suspension(reason, engine.ended() ? -1 : stepper.stoppedIn(), engine.tick());
    }

    /** Asked before each instruction while running: shows output now and then and says whether to stop. */
    private boolean interrupt() {
        if ((++asked & 0xFFF) == 0 && System.nanoTime() - lastOutput > OUTPUT_NS) {
            lastOutput = System.nanoTime();
            console.show(false);
        }
        return suspendRequested;
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
