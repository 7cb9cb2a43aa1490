package org.dmaworkbench.sim;

import java.util.BitSet;
import org.dmaworkbench.program.Function;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.sim.history.Watch;
import org.dmaworkbench.sim.vm.Engine;
import org.dmaworkbench.sim.vm.Stops;
import org.dmaworkbench.sim.vm.View;

/** Asks a {@link StopCondition} on behalf of the interpreter. One object per run call; it is the position, too. */
final class StopPoints implements Watch, Position {
    private final Program program;
    private final View view;
    private final StopCondition condition;
    private int[] patched;
    private int row;
    private int function;
    private int pc;
    private long tick;

    StopPoints(Program program, View view, StopCondition condition) {
        this.program = program;
        this.view = view;
        this.condition = condition;
    }

    /** Returns what the engine shall ask: this, or nothing if nothing is marked. */
    static Stops of(Program program, Engine engine, StopCondition condition) {
        return condition == StopCondition.NEVER ? NONE : new StopPoints(program, engine.view(), condition);
    }

    /** Returns the same for a search in the past. */
    static Watch watch(Program program, Engine engine, StopCondition condition) {
        return new StopPoints(program, engine.view(), condition);
    }

    @Override public int[] words(int[] code, int[] start) {
        if (patched == null) {
            patched = patch(code, start);
        }
        return patched;
    }

    private int[] patch(int[] code, int[] start) {
        int[] copy = code.clone();
        BitSet marks = new BitSet();
        boolean any = false;
        for (Function f : program.functions()) {
            marks.clear();
            condition.mark(f, marks);
            for (int i = marks.nextSetBit(0); i >= 0 && i < f.code().size(); i = marks.nextSetBit(i + 1)) {
                copy[4 * (start[f.id()] + i)] = 0;
                any = true;
            }
        }
        return any ? copy : code;
    }

    @Override public boolean stopsAt(int contextRow, int inFunction, int at, long executed) {
        row = contextRow;
        function = inFunction;
        pc = at;
        tick = view.ticks() + executed;
        return condition.stopsAt(this);
    }

    @Override public int context() {
        return view.id(row);
    }

    @Override public int function() {
        return function;
    }

    @Override public int pc() {
        return pc;
    }

    @Override public boolean statement() {
        return program.functions().get(function).statements()[pc];
    }

    @Override public int depth() {
        return view.driverDepth(row);
    }

    @Override public int depthOf(int context) {
        int other = view.row(context);
        return other < 0 ? 0 : view.driverDepth(other);
    }

    @Override public long tick() {
        return tick;
    }
}
