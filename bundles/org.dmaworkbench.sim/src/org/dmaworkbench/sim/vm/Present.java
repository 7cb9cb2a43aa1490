package org.dmaworkbench.sim.vm;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.ContextKind;
import org.dmaworkbench.machine.model.MachinePackage;
import org.dmaworkbench.sim.trace.Stamp;

/** Who acts now and when: a CPU with its context, or the device. Derived from the block at each step; it keeps the trace's stamp current. */
final class Present {
    private static final int T = MachinePackage.EXECUTION_CONTEXT;
    private final Machine m;
    private final StateBlock state;
    private final Contexts contexts;
    private final Stamp stamp;
    private int cpu = -1;
    private int context = -1;
    private long now;
    private long access;

    Present(Machine m) {
        this.m = m;
        state = m.state();
        contexts = m.contexts();
        stamp = m.trace().stamp();
    }

    long time() {
        return now;
    }

    int cpu() {
        return cpu;
    }

    int context() {
        return context;
    }

    /** Returns the kind of the context, a {@link ContextKind} value. */
    int kind() {
        return context < 0 ? ContextKind.DEVICE_VALUE : (int) state.get(T, context, MachinePackage.EXECUTION_CONTEXT__KIND);
    }

    int irql() {
        return context < 0 ? 0 : (int) state.get(T, context, MachinePackage.EXECUTION_CONTEXT__IRQL);
    }

    void irql(int irql) {
        state.set(T, context, MachinePackage.EXECUTION_CONTEXT__IRQL, irql);
        stamp.irql = irql;
        m.memory().forbidPageable(irql >= 2);
    }

    void spend(long ns) {
        now += ns;
        stamp.t = now;
    }

    long cause() {
        if (access != 0) {
            return access;
        }
        int fp = context < 0 ? -1 : contexts.framePointer(context);
        return fp < 0 ? context < 0 ? 0 : m.lastEvent(context) : state.stack(context)[fp + Frame.EVENT];
    }

    void access(long seq) {
        access = seq;
    }

    /** Makes a CPU and what it runs the present. */
    void enterCpu(int number) {
        cpu = number;
        context = contexts.current(number);
        now = state.get(MachinePackage.CPU, number, MachinePackage.CPU__CLOCK);
        stamp.t = now;
        stamp.cpu = number;
        stamp.irql = irql();
        stamp.ctx = context < 0 ? 0 : (int) state.get(T, context, MachinePackage.EXECUTION_CONTEXT__NAME);
        stamp.at = place();
        m.memory().forbidPageable(stamp.irql >= 2);
    }

    /** Makes the device the present. */
    void enterDevice(long time) {
        cpu = -1;
        context = -1;
        now = time;
        stamp.t = time;
        stamp.cpu = Stamp.DEVICE;
        stamp.irql = 0;
        stamp.ctx = 0;
        stamp.at = Stamp.NOWHERE;
        m.memory().forbidPageable(false);
    }

    /** Sets time and place while the interpreter is in the middle of its work and others are about to look. */
    void look() {
        now = state.get(MachinePackage.CPU, cpu, MachinePackage.CPU__CLOCK)
                + m.interpreter().executed() * m.cell(MachinePackage.MACHINE__INSTRUCTION_COST);
        stamp.t = now;
        stamp.at = place();
    }

    /** Like {@link #look}, if an instruction is being executed; a routine or the device has its time already. */
    void lookIfExecuting() {
        int fp = context < 0 ? -1 : contexts.framePointer(context);
        if (fp >= 0 && state.stack(context)[fp + Frame.CODE] >= 0) {
            look();
        }
    }

    /** Returns where the context's topmost function stands: the instruction it is at, or the call it waits for. */
    long place() {
        int top = context < 0 ? -1 : contexts.framePointer(context);
        long[] s = top < 0 ? null : state.stack(context);
        for (int fp = top; fp >= 0; fp = (int) s[fp + Frame.PREVIOUS]) {
            if (s[fp + Frame.CODE] >= 0) {
                return Stamp.code((int) s[fp + Frame.CODE], (int) Math.max(0, s[fp + Frame.PC] - (fp == top ? 0 : 1)));
            }
        }
        return Stamp.NOWHERE;
    }

    /** Returns the address of the topmost function, which stands for its instructions; 0 if there is none. */
    long functionAddress() {
        long place = place();
        return place == Stamp.NOWHERE ? 0 : Code.functionAddress((int) (place >>> 32) - 1);
    }
}
