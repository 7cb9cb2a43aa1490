package org.dmaworkbench.sim.vm;

import java.util.OptionalLong;
import java.util.function.Supplier;
import org.dmaworkbench.machine.Memory;
import org.dmaworkbench.machine.Names;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.ContextKind;
import org.dmaworkbench.machine.model.MachinePackage;
import org.dmaworkbench.machine.model.RunState;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.sim.schedule.RandomState;
import org.dmaworkbench.sim.schedule.Scheduler;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.trace.Trace;

/**
 * The simulated computer as kernel, framework and devices use it. Everything that a run depends on lives in the
 * {@link #state()}; the fields here are derived from it or fixed for the run. {@link Engine} makes it go.
 */
public final class Machine {
    private static final int M = MachinePackage.MACHINE;
    private static final int T = MachinePackage.EXECUTION_CONTEXT;

    private final StateBlock state = StateBlock.of(MachinePackage.eINSTANCE);
    private final Program program;
    private final Trace trace;
    private final Limits limits;
    private final Scheduler scheduler;
    private final Code code;
    private final Contexts contexts;
    private final Calls calls;
    private final Activation activation;
    private final Interpreter interpreter;
    private final Present present;
    private final Ending ending = new Ending(this);
    private final DeviceBus bus;
    private Witness witness = Witness.NONE;
    private final long dataAddress;

    /**
     * Builds a machine in state BUILDING; the kernel then adds its objects and calls {@link #start}.
     *
     * @param cpus 1 to 8
     */
    public Machine(Program program, Trace trace, Ddis ddis, Scheduler scheduler, Limits limits, int cpus, long seed) {
        this.program = program;
        this.trace = trace;
        this.limits = limits;
        this.scheduler = scheduler;
        state.names(new TraceNameSource(trace));
        bus = new DeviceBus(this);
        state.memory().bus(bus);
        set(MachinePackage.MACHINE__RANDOM, seed);
        set(MachinePackage.MACHINE__INSTRUCTION_COST, 1);
        set(MachinePackage.MACHINE__DRIVER_NAME, trace.intern(program.name()));
        for (int c = 0; c < cpus; c++) {
            state.add(MachinePackage.CPU);
        }
        dataAddress = new DataPlacement(state).place(program.data());
        code = new Code(program, dataAddress);
        contexts = new Contexts(state, code, limits);
        calls = new Calls(this, contexts, code, ddis);
        activation = new Activation(this);
        interpreter = new Interpreter(this, code);
        present = new Present(this);
    }

    // ---- what it is made of

    /** Returns the state block. */
    public StateBlock state() {
        return state;
    }

    /** Returns the simulated memory. */
    public Memory memory() {
        return state.memory();
    }

    /** Returns the program that runs. */
    public Program program() {
        return program;
    }

    /** Returns the trace. */
    public Trace trace() {
        return trace;
    }

    /** Returns the texts behind name columns; the same numbers as the trace's. */
    public Names names() {
        return state.names();
    }

    /** Returns the limits of this run. */
    public Limits limits() {
        return limits;
    }

    /** Returns the address of byte 0 of the program's data image. */
    public long dataAddress() {
        return dataAddress;
    }

    /** Returns the address of a function as driver code sees it. */
    public static long functionAddress(int function) {
        return Code.functionAddress(function);
    }

    /** Returns the function that starts at an address, or -1. */
    public int functionAt(long address) {
        return code.functionAt(address);
    }

    /** Returns a routine by its number. */
    public Routine routine(int number) {
        return calls.routine(number);
    }

    /** Returns the number of a registered routine. */
    public int number(Routine routine) {
        return calls.number(routine);
    }

    /** Returns the part of the behaviour that has a type; see {@link Ddis#part}. */
    public <T> T part(Class<T> type, Supplier<T> first) {
        return calls.part(type, first);
    }

    /** Attaches a device; its number is the {@code handler} of the MMIO regions it answers for. */
    public int attach(Mmio device) {
        return bus.attach(device);
    }

    /** Returns what is in a device window, without an access and its effects; empty where nothing can be told. */
    public OptionalLong peek(long address, int bytes) {
        return bus.peek(address, bytes);
    }

    /** Sets who sees what driver code does. */
    public void witness(Witness who) {
        witness = who;
    }

    Witness witness() {
        return witness;
    }

    /** The power manager takes the devices to a power state, 0 for D0 to 3 for D3. */
    public void devicePower(int level) {
        bus.power(level);
    }

    /** Lets the handlers of other devices on the interrupt line run. Returns whether one had anything to do. */
    public boolean serveNeighbours() {
        return bus.serveNeighbours();
    }

    Code code() {
        return code;
    }

    Calls calls() {
        return calls;
    }

    Contexts contexts() {
        return contexts;
    }

    Interpreter interpreter() {
        return interpreter;
    }

    Activation activation() {
        return activation;
    }

    Scheduler scheduler() {
        return scheduler;
    }

    // ---- cells of the Machine row

    long cell(int column) {
        return state.get(M, 0, column);
    }

    void set(int column, long value) {
        state.set(M, 0, column, value);
    }

    /** Returns the position in the run: everything that changed the state so far, counted. */
    public long ticks() {
        return cell(MachinePackage.MACHINE__TICKS);
    }

    void tick(long count) {
        state.increment(M, 0, MachinePackage.MACHINE__TICKS, count);
    }

    /** Says that everything is built; from now on {@link Engine} can run. */
    public void start() {
        set(MachinePackage.MACHINE__RUN_STATE, RunState.RUNNING_VALUE);
    }

    /** Returns whether the run goes on. */
    public boolean running() {
        return cell(MachinePackage.MACHINE__RUN_STATE) == RunState.RUNNING_VALUE;
    }

    /** Ends the run regularly. */
    public void finish() {
        set(MachinePackage.MACHINE__RUN_STATE, RunState.ENDED_VALUE);
    }

    // ---- what runs now

    /** Returns the virtual time in ns. */
    public long time() {
        return present.time();
    }

    /** Returns the CPU that runs, or -1 for the device. */
    public int cpu() {
        return present.cpu();
    }

    /** Returns the row of the context that runs, or -1 for the device. */
    public int context() {
        return present.context();
    }

    /** Returns the IRQL of the context that runs; 0 for the device. */
    public int irql() {
        return present.irql();
    }

    /** Returns the IRQL at which a CPU runs; 0 when it is idle. */
    public int irql(int ofCpu) {
        int ctx = contexts.current(ofCpu);
        return ctx < 0 ? 0 : (int) state.get(T, ctx, MachinePackage.EXECUTION_CONTEXT__IRQL);
    }

    /** Sets the IRQL of the context that runs. After lowering it the kernel is asked for what is due now. */
    public void setIrql(int irql) {
        if (irql < irql()) {
            poll(cpu());
        }
        present.irql(irql);
    }

    /** Returns the trace number of what the context that runs is doing, the cause of events it emits: ddi.call, callback.enter, reg.write. */
    public long cause() {
        return present.cause();
    }

    /** Returns the trace number a context's first frame starts with as its event. */
    public long lastEvent(int ctx) {
        return state.get(T, ctx, MachinePackage.EXECUTION_CONTEXT__LAST_EVENT);
    }

    /** Sets the event that is the cause of what follows, in place of the running frame's; 0 for the frame's. */
    public void access(long seq) {
        present.access(seq);
    }

    Present present() {
        return present;
    }

    // ---- contexts

    /**
     * Makes a thread that starts with a routine; an idle CPU runs it.
     *
     * @param kind APP, SYSTEM or WORKITEM
     * @param name as the trace shows it, such as {@code app h1}
     * @return its row
     */
    public int newThread(ContextKind kind, String name, Routine routine, long... args) {
        int ctx = begin(kind, name, 0, routine, args);
        contexts.ready(ctx, time());
        return ctx;
    }

    /**
     * Makes an ISR or DPC on top of what a CPU runs.
     *
     * @param irql at which it starts
     * @return its row
     */
    public int interrupt(int onCpu, ContextKind kind, String name, int irql, Routine routine, long... args) {
        int ctx = begin(kind, name, irql, routine, args);
        contexts.interrupt(onCpu, ctx, time());
        return ctx;
    }

    private int begin(ContextKind kind, String name, int irql, Routine routine, long[] args) {
        int ctx = contexts.create(kind.getValue(), names().intern(name), irql);
        state.set(T, ctx, MachinePackage.EXECUTION_CONTEXT__LAST_EVENT, cause());
        calls.pushRoutine(ctx, routine, args);
        return ctx;
    }

    /** Sets the trace number that a new context's first frame acts for, in place of what made the context. */
    public void startedBy(int ctx, long seq) {
        state.set(T, ctx, MachinePackage.EXECUTION_CONTEXT__LAST_EVENT, seq);
        state.stack(ctx)[contexts.framePointer(ctx) + Frame.EVENT] = seq;
    }

    /** Wakes every context that waits with these numbers; see {@link Activation#block}. Returns how many. */
    public int wake(int reason, long id) {
        return contexts.wake(reason, id, time());
    }

    /** Asks the kernel for what is due on a CPU before that CPU goes on. */
    public void poll(int ofCpu) {
        state.set(MachinePackage.CPU, ofCpu, MachinePackage.CPU__POLL, 1);
        if (contexts.current(ofCpu) < 0 || !contexts.runs(ofCpu)) {
            contexts.waitUntil(ofCpu, time());
        }
    }

    /** Asks the kernel for what is due on every CPU. */
    public void pollAll() {
        for (int c = 0; c < state.rows(MachinePackage.CPU); c++) {
            poll(c);
        }
    }

    // ---- time

    /** Sets an event that {@link Kernel#event} receives after some ns. Returns its id for {@link #cancel}. */
    public int after(long ns, int kind, long argument) {
        return state.events().add(time() + ns, kind, argument, cause());
    }

    /** Cancels an event. Returns false if it has fired or was cancelled. */
    public boolean cancel(int event) {
        return state.events().cancel(event);
    }

    /** Adds time to the CPU that runs: work that takes longer than an instruction, such as a stall. */
    public void spend(long ns) {
        state.increment(MachinePackage.CPU, cpu(), MachinePackage.CPU__CLOCK, ns);
        present.spend(ns);
    }

    /**
     * Makes a recorded choice (decision D7).
     *
     * @param options names of the options, the default first
     * @return index of the option taken
     */
    public int choose(String... options) {
        if (options.length < 2) {
            return 0;
        }
        long n = state.increment(M, 0, MachinePackage.MACHINE__CHOICES, 1);
        int taken = scheduler.take(state, n, options.length);
        trace.begin(Kind.CHOICE, 0).add(n).add(taken);
        for (String o : options) {
            trace.add(trace.intern(o));
        }
        trace.end();
        return taken;
    }

    /**
     * Makes a recorded choice of whether something happens, with a probability. A certain one draws nothing.
     *
     * @param chance how many of {@code of} cases
     * @param name what happens
     */
    public boolean chance(long chance, long of, String name) {
        boolean drawn = chance >= of || Long.remainderUnsigned(RandomState.next(state), of) < chance;
        long n = state.increment(M, 0, MachinePackage.MACHINE__CHOICES, 1);
        boolean happens = scheduler.happens(n, drawn);
        trace.begin(Kind.CHOICE, 0).add(n).add(happens ? 1 : 0).add(trace.intern("no " + name)).add(trace.intern(name)).end();
        return happens;
    }

    // ---- ends

    /** Stops the computer: Windows would show this bug check. The run is over. Returns what a routine may throw to get out. */
    public Stopped bugCheck(long codeNumber, String name, long p1, long p2, long p3, long p4, String text) {
        return ending.bugCheck(codeNumber, name, p1, p2, p3, p4, text);
    }

    /** Stops the run because it cannot sensibly go on: a limit is reached, the scenario asks for the impossible. See {@link #bugCheck}. */
    public Stopped error(String text) {
        return ending.error(text);
    }
}
