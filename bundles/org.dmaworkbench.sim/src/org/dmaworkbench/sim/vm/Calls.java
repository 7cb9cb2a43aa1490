package org.dmaworkbench.sim.vm;

import java.util.function.Supplier;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.MachinePackage;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.trace.Stamp;
import org.dmaworkbench.sim.trace.Trace;

/** Calls and returns between driver code and routines, and their record in the trace. */
final class Calls {
    private static final int T = MachinePackage.EXECUTION_CONTEXT;
    private final Machine m;
    private final StateBlock state;
    private final Trace trace;
    private final Contexts contexts;
    private final Code code;
    private final Ddis ddis;
    private final Routine[] routines;
    private final int[] library;
    private final TextCache texts;
    private final Faults faults;

    /** Binds the library functions of a program; one without behaviour ends the run when it is called. */
    Calls(Machine m, Contexts contexts, Code code, Ddis ddis) {
        this.m = m;
        this.contexts = contexts;
        this.code = code;
        this.ddis = ddis;
        state = m.state();
        trace = m.trace();
        texts = new TextCache(trace);
        faults = new Faults(m);
        library = bind(m.program(), ddis);
        routines = ddis.table();
    }

    private static int[] bind(Program program, Ddis ddis) {
        int[] bound = new int[program.ddis().size()];
        for (int i = 0; i < bound.length; i++) {
            Routine routine = ddis.find(program.ddis().get(i));
            bound[i] = ddis.number(routine != null ? routine : ddis.add(new NotSimulated(program.ddis().get(i))));
        }
        return bound;
    }

    Routine routine(int number) {
        return routines[number];
    }

    int number(Routine routine) {
        return ddis.number(routine);
    }

    <T> T part(Class<T> type, Supplier<T> first) {
        return ddis.part(type, first);
    }

    void callLibrary(int ctx, int ddi, int dst, int[] lists, int list, int callerFp) {
        int number = library[ddi];
        int count = lists[list];
        int fp = contexts.pushRoutine(ctx, number, count, routines[number].slots());
        if (fp < 0) {
            faults.tooDeep(ctx, routines[number].name());
            return;
        }
        long[] s = state.stack(ctx);
        m.present().look();
        trace.begin(Kind.DDI_CALL, s[fp + Frame.EVENT]).add(ddi);
        for (int i = 0; i < count; i++) {
            long value = s[callerFp + Frame.HEADER + lists[list + 1 + i]];
            s[fp + Frame.HEADER + i] = value;
            trace.add(value);
        }
        s[fp + Frame.EVENT] = trace.end();
        s[fp + Frame.RESULT] = dst;
        s[fp + Frame.PURPOSE] = Frame.LIBRARY + 4L * ddi;
    }

    void callDriver(int ctx, long address, String role, long[] args) {
        int function = code.functionAt(address);
        if (function < 0) {
            faults.wildCall(address);
            return;
        }
        int fp = contexts.pushFunction(ctx, function, -1);
        if (fp < 0) {
            tooDeep(ctx, function);
            return;
        }
        long[] s = state.stack(ctx);
        int roleText = texts.id(role);
        trace.stamp().at = Stamp.code(function, 0);
        trace.begin(Kind.CALLBACK_ENTER, s[fp + Frame.EVENT]).add(function).add(roleText);
        for (int i = 0; i < args.length; i++) {
            trace.add(args[i]);
            if (i < code.parameters[function]) {
                s[fp + Frame.HEADER + i] = args[i];
            }
        }
        s[fp + Frame.EVENT] = trace.end();
        s[fp + Frame.PURPOSE] = Frame.CALLBACK + 4L * roleText;
        s[fp + Frame.COUNT] = state.get(T, ctx, MachinePackage.EXECUTION_CONTEXT__CALLBACK_INSTRUCTIONS);
        state.set(T, ctx, MachinePackage.EXECUTION_CONTEXT__CALLBACK_INSTRUCTIONS, 0);
    }

    void callRoutine(int ctx, Routine routine, long[] args) {
        if (pushRoutine(ctx, routine, args) < 0) {
            faults.tooDeep(ctx, routine.name());
        }
    }

    int pushRoutine(int ctx, Routine routine, long[] args) {
        int fp = contexts.pushRoutine(ctx, ddis.number(routine), args.length, routine.slots());
        if (fp >= 0) {
            System.arraycopy(args, 0, state.stack(ctx), fp + Frame.HEADER, args.length);
        }
        return fp;
    }

    Interpreter.Exit tooDeep(int ctx, int function) {
        return faults.tooDeep(ctx, m.program().functions().get(function).name());
    }

    /** The top function of a context returns to a routine, or ends the context. */
    void leaveFunction(int ctx, long result) {
        long[] s = state.stack(ctx);
        int fp = contexts.framePointer(ctx);
        if ((s[fp + Frame.PURPOSE] & 3) == Frame.CALLBACK) {
            m.present().look();
            trace.emit(Kind.CALLBACK_LEAVE, s[fp + Frame.EVENT], s[fp + Frame.CODE], s[fp + Frame.PURPOSE] >> 2, result);
            state.set(T, ctx, MachinePackage.EXECUTION_CONTEXT__CALLBACK_INSTRUCTIONS, s[fp + Frame.COUNT]);
        }
        giveResult(ctx, fp, result);
    }

    void returnFrom(int ctx, int fp, long result) {
        long[] s = state.stack(ctx);
        if ((s[fp + Frame.PURPOSE] & 3) == Frame.LIBRARY) {
            trace.begin(Kind.DDI_RETURN, s[fp + Frame.EVENT]).add(s[fp + Frame.PURPOSE] >> 2).add(result);
            for (int i = 0; i < m.activation().outs(); i++) {
                trace.add(m.activation().outName(i)).add(m.activation().outValue(i));
            }
            trace.end();
        }
        giveResult(ctx, fp, result);
    }

    private void giveResult(int ctx, int fp, long result) {
        long[] s = state.stack(ctx);
        int caller = (int) s[fp + Frame.PREVIOUS];
        int slot = (int) s[fp + Frame.RESULT];
        contexts.pop(ctx, fp, caller);
        if (caller < 0) {
            contexts.end(ctx);
        } else if (s[caller + Frame.CODE] < 0) {
            state.set(T, ctx, MachinePackage.EXECUTION_CONTEXT__RESULT, result);
        } else if (slot >= 0) {
            s[caller + Frame.HEADER + slot] = result;
        }
    }
}
