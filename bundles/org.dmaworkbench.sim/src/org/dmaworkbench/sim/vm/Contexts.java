package org.dmaworkbench.sim.vm;

import java.util.Arrays;
import org.dmaworkbench.machine.Memory;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.ContextState;
import org.dmaworkbench.machine.model.MachinePackage;
import org.dmaworkbench.machine.model.RegionKind;

/** Execution contexts: their rows, their frames, which CPU runs which, and who is ready. */
final class Contexts {
    private static final int T = MachinePackage.EXECUTION_CONTEXT;
    private static final int FP = MachinePackage.EXECUTION_CONTEXT__FRAME_POINTER;
    private static final int TOP = MachinePackage.EXECUTION_CONTEXT__STACK_TOP;
    private static final int DEPTH = MachinePackage.EXECUTION_CONTEXT__DEPTH;
    private static final int STATE = MachinePackage.EXECUTION_CONTEXT__STATE;
    private static final int CPU = MachinePackage.EXECUTION_CONTEXT__CPU;
    private static final int BELOW = MachinePackage.EXECUTION_CONTEXT__INTERRUPTS;
    private static final int NEXT = MachinePackage.EXECUTION_CONTEXT__NEXT_READY;

    private final StateBlock state;
    private final Memory memory;
    private final Code code;
    private final Limits limits;

    Contexts(StateBlock state, Code code, Limits limits) {
        this.state = state;
        this.memory = state.memory();
        this.code = code;
        this.limits = limits;
    }

    /** Makes a context without frames. Rows of ended contexts are used again, with their stack. */
    int create(int kind, int name, int irql) {
        int ctx = freeRow();
        state.set(T, ctx, MachinePackage.EXECUTION_CONTEXT__NAME, name);
        state.set(T, ctx, MachinePackage.EXECUTION_CONTEXT__KIND, kind);
        state.set(T, ctx, MachinePackage.EXECUTION_CONTEXT__IRQL, irql);
        state.set(T, ctx, MachinePackage.EXECUTION_CONTEXT__SERIAL, 1 + state.increment(MachinePackage.MACHINE, 0, MachinePackage.MACHINE__NEXT_SERIAL, 1));
        state.set(T, ctx, FP, -1);
        return ctx;
    }

    private int freeRow() {
        for (int i = 0; i < state.rows(T); i++) {
            if (state.get(T, i, STATE) == ContextState.FREE_VALUE) {
                return i;
            }
        }
        int ctx = state.add(T);
        int region = memory.regions().allocate(RegionKind.STACK, limits.stackBytes(), state.names().intern("stack " + ctx), ctx + 1L, 0);
        state.set(T, ctx, MachinePackage.EXECUTION_CONTEXT__STACK_REGION, region + 1L);
        return ctx;
    }

    int framePointer(int ctx) {
        return (int) state.get(T, ctx, FP);
    }

    long stackPointer(int ctx) {
        int fp = framePointer(ctx);
        return fp >= 0 ? state.stack(ctx)[fp + Frame.STACK]
                : memory.regions().base((int) state.get(T, ctx, MachinePackage.EXECUTION_CONTEXT__STACK_REGION) - 1) + limits.stackBytes();
    }

    /** Pushes a frame for a function, slots zeroed, stack memory zeroed. Returns its frame pointer, or -1 if a limit is reached. */
    int pushFunction(int ctx, int function, int resultSlot) {
        int fp = push(ctx, function, Frame.HEADER + code.slots[function] + 1, resultSlot);
        int bytes = code.stackBytes[function];
        if (fp >= 0 && bytes > 0) {
            long[] s = state.stack(ctx);
            long base = memory.regions().base((int) state.get(T, ctx, MachinePackage.EXECUTION_CONTEXT__STACK_REGION) - 1);
            if (s[fp + Frame.STACK] - bytes < base) {
                pop(ctx, fp, (int) s[fp + Frame.PREVIOUS]);
                return -1;
            }
            s[fp + Frame.STACK] -= bytes;
            memory.fill(s[fp + Frame.STACK], bytes, 0);
        }
        return fp;
    }

    /** Pushes a frame for a routine. */
    int pushRoutine(int ctx, int number, int arguments, int slots) {
        int fp = push(ctx, ~number, Frame.HEADER + arguments + slots, -1);
        if (fp >= 0) {
            state.stack(ctx)[fp + Frame.COUNT] = arguments;
        }
        return fp;
    }

    private int push(int ctx, int what, int size, int resultSlot) {
        if (state.get(T, ctx, DEPTH) >= limits.nesting()) {
            return -1;
        }
        int caller = framePointer(ctx);
        int fp = (int) state.get(T, ctx, TOP);
        long stack = stackPointer(ctx);
        long[] s = state.growStack(ctx, fp + size);
        Arrays.fill(s, fp, fp + size, 0);
        s[fp + Frame.PREVIOUS] = caller;
        s[fp + Frame.CODE] = what;
        s[fp + Frame.RESULT] = resultSlot;
        s[fp + Frame.STACK] = stack;
        s[fp + Frame.EVENT] = caller < 0 ? state.get(T, ctx, MachinePackage.EXECUTION_CONTEXT__LAST_EVENT) : s[caller + Frame.EVENT];
        state.set(T, ctx, FP, fp);
        state.set(T, ctx, TOP, fp + size);
        state.increment(T, ctx, DEPTH, 1);
        return fp;
    }

    /** Pops the frame at {@code fp}; {@code caller} is the frame pointer below it or -1. */
    void pop(int ctx, int fp, int caller) {
        state.set(T, ctx, FP, caller);
        state.set(T, ctx, TOP, fp);
        state.increment(T, ctx, DEPTH, -1);
    }

    int current(int cpu) {
        return (int) state.get(MachinePackage.CPU, cpu, MachinePackage.CPU__CURRENT) - 1;
    }

    private void current(int cpu, int ctx) {
        state.set(MachinePackage.CPU, cpu, MachinePackage.CPU__CURRENT, ctx + 1L);
        if (ctx >= 0) {
            state.set(T, ctx, CPU, cpu + 1L);
            if (state.get(T, ctx, STATE) != ContextState.SPINNING_VALUE) {
                state.set(T, ctx, STATE, ContextState.RUNNING_VALUE);
            }
        }
    }

    boolean runs(int cpu) {
        int ctx = current(cpu);
        return ctx >= 0 && state.get(T, ctx, STATE) == ContextState.RUNNING_VALUE;
    }

    /** Makes a thread ready at a time: the CPU it ran on last if that is idle, else the lowest idle one, else it queues. */
    void ready(int ctx, long time) {
        state.set(T, ctx, STATE, ContextState.READY_VALUE);
        state.set(T, ctx, MachinePackage.EXECUTION_CONTEXT__READY_TIME, time);
        int last = (int) state.get(T, ctx, CPU) - 1;
        int cpu = last >= 0 && current(last) < 0 ? last : idleCpu();
        if (cpu >= 0) {
            current(cpu, ctx);
            waitUntil(cpu, time);
            return;
        }
        state.set(T, ctx, NEXT, 0);
        long tail = state.get(MachinePackage.MACHINE, 0, MachinePackage.MACHINE__READY_TAIL);
        if (tail == 0) {
            state.set(MachinePackage.MACHINE, 0, MachinePackage.MACHINE__READY_HEAD, ctx + 1L);
        } else {
            state.set(T, (int) tail - 1, NEXT, ctx + 1L);
        }
        state.set(MachinePackage.MACHINE, 0, MachinePackage.MACHINE__READY_TAIL, ctx + 1L);
    }

    private int idleCpu() {
        for (int c = 0; c < state.rows(MachinePackage.CPU); c++) {
            if (current(c) < 0) {
                return c;
            }
        }
        return -1;
    }

    /** Gives an idle CPU the first ready thread, if there is one. */
    private void dispatchReady(int cpu) {
        int head = (int) state.get(MachinePackage.MACHINE, 0, MachinePackage.MACHINE__READY_HEAD) - 1;
        if (head < 0) {
            current(cpu, -1);
            return;
        }
        long next = state.get(T, head, NEXT);
        state.set(MachinePackage.MACHINE, 0, MachinePackage.MACHINE__READY_HEAD, next);
        if (next == 0) {
            state.set(MachinePackage.MACHINE, 0, MachinePackage.MACHINE__READY_TAIL, 0);
        }
        state.set(T, head, NEXT, 0);
        current(cpu, head);
        waitUntil(cpu, state.get(T, head, MachinePackage.EXECUTION_CONTEXT__READY_TIME));
    }

    /** Moves a CPU's clock forward to a time. */
    void waitUntil(int cpu, long time) {
        if (state.get(MachinePackage.CPU, cpu, MachinePackage.CPU__CLOCK) < time) {
            state.set(MachinePackage.CPU, cpu, MachinePackage.CPU__CLOCK, time);
        }
    }

    /** Puts a context on top of what a CPU runs. */
    void interrupt(int cpu, int ctx, long time) {
        int below = current(cpu);
        if (below >= 0 && state.get(T, below, STATE) == ContextState.RUNNING_VALUE) {
            state.set(T, below, STATE, ContextState.INTERRUPTED_VALUE);
        }
        state.set(T, ctx, BELOW, below + 1L);
        state.set(T, ctx, STATE, ContextState.READY_VALUE);
        current(cpu, ctx);
        waitUntil(cpu, time);
    }

    /** The current context waits. Above PASSIVE and APC level it spins and keeps its CPU. */
    void block(int ctx, int reason, long id) {
        state.set(T, ctx, MachinePackage.EXECUTION_CONTEXT__WAIT_REASON, reason);
        state.set(T, ctx, MachinePackage.EXECUTION_CONTEXT__WAIT_ID, id);
        boolean spin = state.get(T, ctx, MachinePackage.EXECUTION_CONTEXT__IRQL) >= 2;
        state.set(T, ctx, STATE, spin ? ContextState.SPINNING_VALUE : ContextState.BLOCKED_VALUE);
        if (!spin) {
            leaveCpu(ctx);
        }
    }

    private void leaveCpu(int ctx) {
        int cpu = (int) state.get(T, ctx, CPU) - 1;
        int below = (int) state.get(T, ctx, BELOW) - 1;
        state.set(T, ctx, BELOW, 0);
        if (below >= 0) {
            current(cpu, below);
        } else {
            dispatchReady(cpu);
        }
        state.set(MachinePackage.CPU, cpu, MachinePackage.CPU__POLL, 1);
    }

    /** Wakes every context that waits for this. Returns how many. */
    int wake(int reason, long id, long time) {
        int woken = 0;
        for (int ctx = 0; ctx < state.rows(T); ctx++) {
            long s = state.get(T, ctx, STATE);
            boolean waits = s == ContextState.BLOCKED_VALUE || s == ContextState.SPINNING_VALUE;
            if (waits && state.get(T, ctx, MachinePackage.EXECUTION_CONTEXT__WAIT_REASON) == reason && state.get(T, ctx, MachinePackage.EXECUTION_CONTEXT__WAIT_ID) == id) {
                woken++;
                wake(ctx, time);
            }
        }
        return woken;
    }

    private void wake(int ctx, long time) {
        state.set(T, ctx, MachinePackage.EXECUTION_CONTEXT__WAIT_REASON, 0);
        state.set(T, ctx, MachinePackage.EXECUTION_CONTEXT__WAIT_ID, 0);
        if (state.get(T, ctx, STATE) == ContextState.BLOCKED_VALUE) {
            ready(ctx, time);
            return;
        }
        int cpu = (int) state.get(T, ctx, CPU) - 1;
        if (current(cpu) == ctx) {
            state.set(T, ctx, STATE, ContextState.RUNNING_VALUE);
            waitUntil(cpu, time);
        } else {
            state.set(T, ctx, STATE, ContextState.INTERRUPTED_VALUE);
        }
    }

    /** The last frame has returned: the row becomes free and the CPU goes on with what lay below, or the next ready thread. */
    void end(int ctx) {
        leaveCpu(ctx);
        long region = state.get(T, ctx, MachinePackage.EXECUTION_CONTEXT__STACK_REGION);
        for (int c = 0; c < state.schema().columns(T); c++) {
            state.set(T, ctx, c, 0);
        }
        state.set(T, ctx, MachinePackage.EXECUTION_CONTEXT__STACK_REGION, region);
        state.set(T, ctx, STATE, ContextState.FREE_VALUE);
    }
}
