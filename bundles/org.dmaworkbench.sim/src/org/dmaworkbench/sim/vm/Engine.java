package org.dmaworkbench.sim.vm;

import org.dmaworkbench.machine.LimitExceeded;
import org.dmaworkbench.machine.MemoryFault;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.MachinePackage;
import org.dmaworkbench.sim.trace.Trace;

/**
 * Makes a machine go. Every change of state is a tick, and what happens next depends on the state alone, so that a run
 * may be left and continued between any two ticks and a replay from a snapshot passes through the same states.
 */
public final class Engine {
    /** Why {@link #run} came back. */
    public enum Pause {
        /** The tick limit is reached. */
        LIMIT,
        /** A stop said yes; {@link #stoppedContext} is about to execute that instruction. */
        STOPPED,
        /** {@link #suspend} was called. */
        SUSPENDED,
        /** The run is over. */
        ENDED
    }

    private static final int M = MachinePackage.MACHINE;
    private static final int T = MachinePackage.EXECUTION_CONTEXT;
    private static final int CHUNK = 8192;
    private final Machine m;
    private final StateBlock state;
    private final Trace trace;
    private final Kernel kernel;
    private final Contexts contexts;
    private final Faults faults;
    private final View view;
    private final Turns turns;
    /** By context: 1 + instruction at which the user stands; it does not stop the next run. */
    private long[] passed = new long[16];
    private int stopped = -1;
    private volatile boolean suspended;

    /** Takes a machine whose kernel has called {@link Machine#start}, or will in its first routine. */
    public Engine(Machine m, Kernel kernel) {
        this.m = m;
        this.kernel = kernel;
        state = m.state();
        trace = m.trace();
        contexts = m.contexts();
        faults = new Faults(m);
        view = new View(m);
        turns = new Turns(m, kernel);
    }

    /** Returns a view of contexts and frames. */
    public View view() {
        return view;
    }

    /** Asks a running engine, from any thread, to come back soon. */
    public void suspend() {
        suspended = true;
    }

    /** Returns the context that {@link Pause#STOPPED} is about, or -1. */
    public int stoppedContext() {
        return stopped;
    }

    /** Says that what a context is about to execute shall not stop the next run: its user has seen it. */
    public void pass(int ctx) {
        int fp = contexts.framePointer(ctx);
        long[] s = state.stack(ctx);
        if (fp >= 0 && s[fp + Frame.CODE] >= 0) {
            pass(ctx, place(s, fp));
        }
    }

    /** Forgets what was passed, because the machine was put into another state. */
    public void forget() {
        java.util.Arrays.fill(passed, 0);
    }

    private void pass(int ctx, long place) {
        if (ctx >= passed.length) {
            passed = java.util.Arrays.copyOf(passed, 2 * ctx);
        }
        passed[ctx] = place;
    }

    private static long place(long[] s, int fp) {
        return 1 + (s[fp + Frame.CODE] << 32 | s[fp + Frame.PC]);
    }

    /**
     * Runs until a tick, a stop, a suspension, or the end.
     *
     * @param untilTick absolute position
     */
    public Pause run(long untilTick, Stops stops) {
        stopped = -1;
        while (true) {
            if (!m.running()) {
                return Pause.ENDED;
            }
            if (m.ticks() >= untilTick) {
                return Pause.LIMIT;
            }
            if (suspended) {
                suspended = false;
                return Pause.SUSPENDED;
            }
            int cpu = (int) m.cell(MachinePackage.MACHINE__RUNNING_CPU) - 1;
            if (trace.size() > m.limits().events()) {
                fail("more than " + m.limits().events() + " events");
            } else if (cpu < 0) {
                turns.schedule();
            } else if (state.get(MachinePackage.CPU, cpu, MachinePackage.CPU__POLL) != 0) {
                dispatch(cpu);
            } else if (step(cpu, untilTick, stops)) {
                return Pause.STOPPED;
            }
        }
    }

    private void fail(String text) {
        m.tick(1);
        m.error(text);
    }

    /** One tick: the kernel may start an ISR or a DPC on this CPU. */
    private void dispatch(int cpu) {
        m.tick(1);
        state.set(MachinePackage.CPU, cpu, MachinePackage.CPU__POLL, 0);
        m.present().enterCpu(cpu);
        try {
            if (kernel.dispatch(m, cpu)) {
                state.set(MachinePackage.CPU, cpu, MachinePackage.CPU__POLL, 1);
            }
        } catch (Stopped over) {
            // The machine has noted why.
        } catch (LimitExceeded limit) {
            m.error(limit.getMessage());
        }
        turns.settle(cpu);
    }

    private boolean step(int cpu, long untilTick, Stops stops) {
        m.present().enterCpu(cpu);
        int ctx = m.context();
        long clock = m.time();
        long horizon = turns.horizon(cpu, clock);
        boolean granted = m.cell(MachinePackage.MACHINE__GRANTED) != 0;
        long[] s = state.stack(ctx);
        int fp = contexts.framePointer(ctx);
        if (s[fp + Frame.CODE] >= 0) {
            return execute(cpu, ctx, clock, horizon, granted, untilTick, stops);
        }
        if (!granted && clock >= horizon) {
            turns.schedule();
        } else {
            resume(cpu, ctx, fp, (int) ~s[fp + Frame.CODE]);
        }
        return false;
    }

    /** One tick: a routine goes on. */
    private void resume(int cpu, int ctx, int fp, int number) {
        m.tick(1);
        m.set(MachinePackage.MACHINE__GRANTED, 0);
        state.increment(MachinePackage.CPU, cpu, MachinePackage.CPU__CLOCK, m.cell(MachinePackage.MACHINE__INSTRUCTION_COST));
        Activation a = m.activation();
        a.enter(ctx, fp);
        try {
            m.routine(number).resume(a);
            if (!a.done() && m.running()) {
                throw new IllegalStateException("routine " + m.routine(number).name() + " neither returned, called nor waited");
            }
        } catch (MemoryFault fault) {
            faults.memory(fault);
        } catch (LimitExceeded limit) {
            m.error(limit.getMessage());
        } catch (Stopped over) {
            // The machine has noted why.
        }
        turns.settle(cpu);
    }

    private boolean execute(int cpu, int ctx, long clock, long horizon, boolean granted, long untilTick, Stops stops) {
        long cost = m.cell(MachinePackage.MACHINE__INSTRUCTION_COST);
        long counted = state.get(T, ctx, MachinePackage.EXECUTION_CONTEXT__CALLBACK_INSTRUCTIONS);
        long allowed = m.limits().instructionsPerCallback() - counted;
        if (allowed <= 0) {
            fail(EndlessLoop.text(m, ctx));
            return false;
        }
        int most = (int) Math.min(Math.min(untilTick - m.ticks(), CHUNK), allowed);
        long free = horizon <= clock ? 0 : (horizon - clock + cost - 1) / cost;
        boolean gaveWay = state.get(T, ctx, MachinePackage.EXECUTION_CONTEXT__GAVE_WAY) != 0;
        boolean over = gaveWay || ctx < passed.length && passed[ctx] != 0 && passed[ctx] == place(state.stack(ctx), contexts.framePointer(ctx));
        Interpreter vm = m.interpreter();
        Interpreter.Exit exit = vm.run(ctx, stops, most, (int) Math.min(most, Math.max(free, granted ? 1 : 0)), over);
        long executed = vm.executed();
        if (executed > 0) {
            if (ctx < passed.length) {
                passed[ctx] = 0;
            }
            if (gaveWay) {
                state.set(T, ctx, MachinePackage.EXECUTION_CONTEXT__GAVE_WAY, 0);
            }
            m.tick(executed);
            m.set(MachinePackage.MACHINE__GRANTED, 0);
            state.increment(M, 0, MachinePackage.MACHINE__INSTRUCTIONS, executed);
            state.increment(MachinePackage.CPU, cpu, MachinePackage.CPU__CLOCK, executed * cost);
            if (exit != Interpreter.Exit.LEFT) {
                state.set(T, ctx, MachinePackage.EXECUTION_CONTEXT__CALLBACK_INSTRUCTIONS, counted + executed);
            }
        }
        switch (exit) {
            case STOP -> {
                stopped = ctx;
                pass(ctx);
                return true;
            }
            case YIELD -> giveWay(ctx, untilTick);
            case FAULT -> m.tick(1);
            default -> turns.settle(cpu);
        }
        return false;
    }

    /**
     * The next instruction can be seen by others whose turn it is. Whoever stops there has been asked on arrival, and is not
     * asked again when the context goes on: that, too, must depend on the state alone.
     */
    private void giveWay(int ctx, long untilTick) {
        if (m.ticks() < untilTick) {
            state.set(T, ctx, MachinePackage.EXECUTION_CONTEXT__GAVE_WAY, 1);
            turns.schedule();
        }
    }
}
