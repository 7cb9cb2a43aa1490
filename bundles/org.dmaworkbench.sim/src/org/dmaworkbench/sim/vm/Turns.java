package org.dmaworkbench.sim.vm;

import org.dmaworkbench.machine.LimitExceeded;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.MachinePackage;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.trace.Trace;

/** Who goes on: a CPU that has something to run, or a timed event. The scheduler picks; more than one candidate is a recorded choice (decision D7). */
final class Turns {
    private static final int M = MachinePackage.MACHINE;
    private final Machine m;
    private final StateBlock state;
    private final Trace trace;
    private final Kernel kernel;
    private final Contexts contexts;
    private final int cpus;
    private final long[] times;
    private final int[] actors;
    private final int[] candidates;
    private final int[] actorNames;

    Turns(Machine m, Kernel kernel) {
        this.m = m;
        this.kernel = kernel;
        state = m.state();
        trace = m.trace();
        contexts = m.contexts();
        cpus = state.rows(MachinePackage.CPU);
        times = new long[cpus + 1];
        actors = new int[cpus + 1];
        candidates = new int[cpus + 1];
        actorNames = new int[cpus + 1];
        actorNames[0] = trace.intern("event");
        for (int c = 0; c < cpus; c++) {
            actorNames[c + 1] = trace.intern("cpu" + c);
        }
    }

    /** One tick: an actor is chosen; if it is a timed event, it happens. */
    void schedule() {
        m.tick(1);
        int count = 0;
        long due = state.events().firstTime();
        if (due != Long.MAX_VALUE) {
            actors[count] = 0;
            times[count++] = due;
        }
        for (int c = 0; c < cpus; c++) {
            if (enabled(c)) {
                actors[count] = c + 1;
                times[count++] = state.get(MachinePackage.CPU, c, MachinePackage.CPU__CLOCK);
            }
        }
        if (count == 0) {
            idle();
            return;
        }
        int pick = count == 1 ? 0 : choose(count);
        long time = Math.max(times[pick], m.cell(MachinePackage.MACHINE__TIME));
        m.set(MachinePackage.MACHINE__TIME, time);
        if (actors[pick] == 0) {
            fire(time);
        } else {
            int cpu = actors[pick] - 1;
            contexts.waitUntil(cpu, time);
            m.set(MachinePackage.MACHINE__RUNNING_CPU, cpu + 1);
            m.set(MachinePackage.MACHINE__GRANTED, 1);
            m.scheduler().taken(state, time);
        }
    }

    private boolean enabled(int cpu) {
        return contexts.runs(cpu) || state.get(MachinePackage.CPU, cpu, MachinePackage.CPU__POLL) != 0;
    }

    private int choose(int count) {
        int n = m.scheduler().candidates(times, count, candidates);
        if (n == 1) {
            return candidates[0];
        }
        long number = state.increment(M, 0, MachinePackage.MACHINE__CHOICES, 1);
        int taken = m.scheduler().take(state, number, n);
        m.present().enterDevice(Math.max(times[candidates[taken]], m.cell(MachinePackage.MACHINE__TIME)));
        trace.begin(Kind.CHOICE, 0).add(number).add(taken);
        for (int i = 0; i < n; i++) {
            trace.add(actorNames[actors[candidates[i]]]);
        }
        trace.end();
        return candidates[taken];
    }

    private void fire(long time) {
        int row = state.events().first();
        int kind = (int) state.get(MachinePackage.TIMED_EVENT, row, MachinePackage.TIMED_EVENT__KIND);
        long argument = state.get(MachinePackage.TIMED_EVENT, row, MachinePackage.TIMED_EVENT__ARGUMENT);
        long cause = state.get(MachinePackage.TIMED_EVENT, row, MachinePackage.TIMED_EVENT__CAUSE);
        state.events().removeFirst();
        state.increment(M, 0, MachinePackage.MACHINE__EVENTS, 1);
        m.present().enterDevice(time);
        m.access(cause);
        try {
            kernel.event(m, kind, argument);
        } catch (Stopped over) {
            // The machine has noted why.
        } catch (LimitExceeded limit) {
            m.error(limit.getMessage());
        }
        m.access(0);
    }

    private void idle() {
        m.present().enterDevice(m.cell(MachinePackage.MACHINE__TIME));
        if (!kernel.idle(m)) {
            m.finish();
        }
    }

    /** After a tick: a CPU that has nothing to run gives way. */
    void settle(int cpu) {
        if (!enabled(cpu)) {
            m.set(MachinePackage.MACHINE__RUNNING_CPU, 0);
        }
    }

    /** When the earliest other actor wants to go on, as the scheduler sees it. */
    long horizon(int cpu, long clock) {
        long others = state.events().firstTime();
        for (int c = 0; c < cpus; c++) {
            if (c != cpu && enabled(c)) {
                others = Math.min(others, state.get(MachinePackage.CPU, c, MachinePackage.CPU__CLOCK));
            }
        }
        return m.scheduler().horizon(state, clock, others);
    }
}
