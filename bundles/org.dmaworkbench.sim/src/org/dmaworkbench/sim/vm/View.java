package org.dmaworkbench.sim.vm;

import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.ContextState;
import org.dmaworkbench.machine.model.MachinePackage;

/** Looks at contexts and frames of a machine without changing anything. A context's id is its serial number, never used twice in a run. */
public final class View {
    private static final int T = MachinePackage.EXECUTION_CONTEXT;
    private final Machine m;
    private final StateBlock state;

    /** Looks at a machine. */
    public View(Machine m) {
        this.m = m;
        state = m.state();
    }

    /**
     * A frame.
     *
     * @param function id in {@code Program.functions()}, or -1 for a routine
     * @param name C name, or the routine's name
     * @param pc next instruction (of the innermost frame) or instruction after the call; a routine's label
     * @param slots frame pointer of its first slot in the context's stack
     * @param slotCount number of slots; of a routine: its arguments
     * @param stackAddress first byte of its addressable memory
     * @param role callback type, if the framework called it, else ""
     */
    public record FrameRow(int function, String name, int pc, int slots, int slotCount, long stackAddress, String role) { }

    /** Returns the position in the run. */
    public long ticks() {
        return m.ticks();
    }

    /** Returns the id of the context in a row, 0 if the row is free. */
    public int id(int row) {
        return (int) state.get(T, row, MachinePackage.EXECUTION_CONTEXT__SERIAL);
    }

    /** Returns the row of a context, or -1 if it has ended. */
    public int row(int id) {
        for (int r = 0; r < state.rows(T); r++) {
            if (id != 0 && id(r) == id) {
                return r;
            }
        }
        return -1;
    }

    /** Returns the rows of all contexts that have not ended, in order of their start. */
    public List<Integer> rows() {
        List<Integer> rows = new ArrayList<>();
        for (int r = 0; r < state.rows(T); r++) {
            if (state.get(T, r, MachinePackage.EXECUTION_CONTEXT__STATE) != ContextState.FREE_VALUE) {
                rows.add(r);
            }
        }
        rows.sort((a, b) -> Integer.compare(id(a), id(b)));
        return rows;
    }

    /** Returns the name of the library function that the running context is in, or "the framework" if it is in none. */
    public static String libraryCall(Machine m) {
        int row = m.context();
        long[] s = row < 0 ? null : m.state().stack(row);
        for (int fp = row < 0 ? -1 : m.contexts().framePointer(row); fp >= 0 && s[fp + Frame.CODE] < 0; fp = (int) s[fp + Frame.PREVIOUS]) {
            if ((s[fp + Frame.PURPOSE] & 3) == Frame.LIBRARY) {
                return m.program().ddis().get((int) (s[fp + Frame.PURPOSE] >> 2));
            }
        }
        return "the framework";
    }

    /** Returns the row of the context that a context has interrupted on its CPU, or -1. */
    public int interrupted(int row) {
        return (int) state.get(T, row, MachinePackage.EXECUTION_CONTEXT__INTERRUPTS) - 1;
    }

    /** Returns the IRQL of a context. */
    public int irql(int row) {
        return (int) state.get(T, row, MachinePackage.EXECUTION_CONTEXT__IRQL);
    }

    /** Returns the text id of a context's name. */
    public long name(int row) {
        return state.get(T, row, MachinePackage.EXECUTION_CONTEXT__NAME);
    }

    /** Returns how many driver functions are on a context's stack. */
    public int driverDepth(int row) {
        long[] s = state.stack(row);
        int depth = 0;
        for (int fp = m.contexts().framePointer(row); fp >= 0; fp = (int) s[fp + Frame.PREVIOUS]) {
            depth += s[fp + Frame.CODE] >= 0 ? 1 : 0;
        }
        return depth;
    }

    /** Returns the frames of a context, innermost first. */
    public List<FrameRow> frames(int row) {
        List<FrameRow> frames = new ArrayList<>();
        long[] s = state.stack(row);
        for (int fp = m.contexts().framePointer(row); fp >= 0; fp = (int) s[fp + Frame.PREVIOUS]) {
            int what = (int) s[fp + Frame.CODE];
            String role = (s[fp + Frame.PURPOSE] & 3) == Frame.CALLBACK ? m.names().text((int) (s[fp + Frame.PURPOSE] >> 2)) : "";
            String name = what >= 0 ? m.program().functions().get(what).name() : m.routine(~what).name();
            int slots = what >= 0 ? m.code().slots[what] : (int) s[fp + Frame.COUNT];
            frames.add(new FrameRow(Math.max(-1, what), name, (int) s[fp + Frame.PC], fp + Frame.HEADER, slots, s[fp + Frame.STACK], role));
        }
        return frames;
    }
}
