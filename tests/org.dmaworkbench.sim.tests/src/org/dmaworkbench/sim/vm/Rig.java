package org.dmaworkbench.sim.vm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dmaworkbench.machine.model.ContextKind;
import org.dmaworkbench.machine.model.RegionKind;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.program.SourcePosition;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.sim.RunOptions;
import org.dmaworkbench.sim.Simulation;

/**
 * The smallest environment a machine can run in: threads that call program functions, one interrupt line whose ISR and DPC
 * are program functions, and a shared buffer. Enough for tests of the virtual machine alone.
 */
public final class Rig implements Environment, Kernel {
    /** Timed event kinds. */
    public static final int RAISE = 1;
    /** Wakes waiters of reason 1 with the event's argument as id. */
    public static final int WAKE = 2;
    /** IRQL of the interrupt. */
    public static final int DIRQL = 6;

    private record Thread(String name, int irql, String function, long[] args) { }

    private record Timed(long time, int kind, long argument) { }

    private final Program program;
    private final List<Thread> threads = new ArrayList<>();
    private final List<Timed> events = new ArrayList<>();
    private final Ddis ddis = new Ddis();
    private final Caller caller = new Caller();
    private final IsrCaller isrCaller = new IsrCaller();
    private final DpcCaller dpcCaller = new DpcCaller();
    private int cpus = 2;
    private int sharedBytes = 256;
    private long shared;
    private Consumer<Machine> more = m -> { };

    public Rig(Program program) {
        this.program = program;
        ddis.add(caller);
        ddis.add(isrCaller);
        ddis.add(dpcCaller);
    }

    public Rig sharedBytes(int bytes) {
        sharedBytes = Math.max(256, bytes);
        return this;
    }

    public Rig cpus(int count) {
        cpus = count;
        return this;
    }

    /** Adds a thread that calls a function at an IRQL with (shared buffer, args...). */
    public Rig thread(String name, int irql, String function, long... args) {
        threads.add(new Thread(name, irql, function, args));
        return this;
    }

    public Rig at(long time, int kind, long argument) {
        events.add(new Timed(time, kind, argument));
        return this;
    }

    public Rig ddi(String name, SimpleDdi ddi) {
        ddis.register(name, ddi);
        return this;
    }

    public Rig ddi(String name, Routine routine) {
        ddis.register(name, routine);
        return this;
    }

    public Rig then(Consumer<Machine> build) {
        more = more.andThen(build);
        return this;
    }

    /** Address of the shared buffer: at least 256 bytes. The dword at 128 is the line's level, at 132 whether a DPC is queued. */
    public long shared() {
        return shared;
    }

    public Simulation simulation(RunOptions options) {
        Scenario scenario = new Scenario("rig", program.name(), List.of("rig.scenario"), Scenario.Host.DEFAULT, Scenario.Device.DEFAULT,
                List.of(), List.of(), List.of(), SourcePosition.NONE);
        return Simulation.of(program, scenario, options, this, m -> Verdicts.pass());
    }

    public Simulation simulation() {
        return simulation(RunOptions.DEFAULT);
    }

    @Override public Ddis ddis() {
        return ddis;
    }

    @Override public int cpus() {
        return cpus;
    }

    @Override public void build(Machine m) {
        shared = m.memory().regions().base(m.memory().regions().allocate(RegionKind.POOL, sharedBytes, m.names().intern("shared"), 0, 0));
        for (Thread t : threads) {
            long[] args = new long[t.args().length + 3];
            args[0] = t.irql();
            args[1] = Machine.functionAddress(program.function(t.function()).id());
            args[2] = shared;
            System.arraycopy(t.args(), 0, args, 3, t.args().length);
            m.newThread(ContextKind.APP, t.name(), caller, args);
        }
        events.forEach(e -> m.after(e.time(), e.kind(), e.argument()));
        more.accept(m);
        m.start();
    }

    @Override public Kernel kernel(Machine m) {
        return this;
    }

    @Override public boolean dispatch(Machine m, int cpu) {
        if (m.memory().load32(shared + 128) != 0 && m.irql(cpu) < DIRQL && program.function("Isr") != null) {
            m.memory().store32(shared + 128, 0);
            m.interrupt(cpu, ContextKind.ISR, "isr cpu" + cpu, DIRQL, isrCaller, shared);
            return true;
        }
        if (m.memory().load32(shared + 132) != 0 && m.irql(cpu) < 2) {
            m.memory().store32(shared + 132, 0);
            m.interrupt(cpu, ContextKind.DPC, "dpc cpu" + cpu, 2, dpcCaller, shared);
            return true;
        }
        return false;
    }

    @Override public void event(Machine m, int kind, long argument) {
        if (kind == RAISE) {
            m.memory().store32(shared + 128, 1);
            m.poll((int) argument);
        } else {
            m.wake(1, argument);
        }
    }

    /** Calls a function and ends. */
    private static class Caller implements Routine {
        @Override public String name() {
            return "thread start";
        }

        @Override public void resume(Activation a) {
            if (a.pc() == 0) {
                a.pc(1);
                a.machine().setIrql((int) a.arg(0));
                long[] args = new long[a.argCount() - 2];
                for (int i = 0; i < args.length; i++) {
                    args[i] = a.arg(i + 2);
                }
                a.call(a.arg(1), "Thread", args);
            } else {
                a.machine().setIrql(0);
                a.ret(a.result());
            }
        }
    }

    private final class IsrCaller implements Routine {
        @Override public String name() {
            return "interrupt dispatch";
        }

        @Override public void resume(Activation a) {
            if (a.pc() == 0) {
                a.pc(1);
                a.call(Machine.functionAddress(program.function("Isr").id()), "EvtInterruptIsr", a.arg(0));
            } else {
                a.machine().memory().store32(a.arg(0) + 132, 1);
                a.machine().poll(a.machine().cpu());
                a.ret(0);
            }
        }
    }

    private final class DpcCaller implements Routine {
        @Override public String name() {
            return "dpc dispatch";
        }

        @Override public void resume(Activation a) {
            if (a.pc() == 0 && program.function("Dpc") != null) {
                a.pc(1);
                a.call(Machine.functionAddress(program.function("Dpc").id()), "EvtInterruptDpc", a.arg(0));
            } else {
                a.ret(0);
            }
        }
    }
}
