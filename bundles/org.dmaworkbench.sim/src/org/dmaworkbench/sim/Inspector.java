package org.dmaworkbench.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.dmaworkbench.machine.MemoryFault;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.ContextKind;
import org.dmaworkbench.machine.model.ContextState;
import org.dmaworkbench.machine.model.MachinePackage;
import org.dmaworkbench.program.Function;
import org.dmaworkbench.program.SourcePosition;
import org.dmaworkbench.program.Variable;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.View;

/** Looks at a standing simulation: contexts, frames, variables, memory. It never changes anything. */
public final class Inspector {
    private static final int T = MachinePackage.EXECUTION_CONTEXT;
    private final Machine m;
    private final StateBlock state;
    private final View view;

    Inspector(Machine m, View view) {
        this.m = m;
        this.state = m.state();
        this.view = view;
    }

    /**
     * An execution context.
     *
     * @param id its number in the run, never used twice
     * @param name such as {@code app h1} or {@code isr Interrupt cpu0}
     * @param kind what it is
     * @param cpu CPU it runs or last ran on, -1 before its first
     * @param irql its IRQL
     * @param state what it is doing
     * @param interrupts id of the context below it on its CPU, or -1
     */
    public record Context(int id, String name, ContextKind kind, int cpu, int irql, ContextState state, int interrupts) {
        /** Returns the state in words: running, ready, waiting, spinning, interrupted. */
        public String stateText() {
            return state == ContextState.BLOCKED ? "waiting" : state.getName().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A frame, numbered from the innermost.
     *
     * @param context id of its context
     * @param index 0 for the innermost
     * @param function id of the program's function, or -1 for a routine of kernel or framework
     * @param name function or routine
     * @param pc the instruction it is at: the next one, or in outer frames the call
     * @param at source position, {@link SourcePosition#NONE} for routines
     * @param role callback type if the framework called it, else empty
     */
    public record Frame(int context, int index, int function, String name, int pc, SourcePosition at, String role) { }

    /**
     * A variable with its place.
     *
     * @param name C name
     * @param type C type
     * @param address where it lives in simulated memory, or -1 for a variable in a slot
     * @param value the value in canonical form if it lives in a slot, else 0
     */
    public record Place(String name, CType type, long address, long value) {
        /** Returns whether it lives in memory. */
        public boolean inMemory() {
            return address != -1;
        }
    }

    /** Returns the contexts that have not ended, in order of their start. */
    public List<Context> contexts() {
        return view.rows().stream().map(this::context).toList();
    }

    private Context context(int row) {
        long below = get(row, MachinePackage.EXECUTION_CONTEXT__INTERRUPTS);
        return new Context(view.id(row), m.names().text((int) get(row, MachinePackage.EXECUTION_CONTEXT__NAME)),
                ContextKind.get((int) get(row, MachinePackage.EXECUTION_CONTEXT__KIND)),
                (int) get(row, MachinePackage.EXECUTION_CONTEXT__CPU) - 1, (int) get(row, MachinePackage.EXECUTION_CONTEXT__IRQL),
                ContextState.get((int) get(row, MachinePackage.EXECUTION_CONTEXT__STATE)), below == 0 ? -1 : view.id((int) below - 1));
    }

    private long get(int row, int column) {
        return state.get(T, row, column);
    }

    /** Returns the row of the context that executes next, if a CPU was given its turn. */
    Optional<Integer> running() {
        int cpu = (int) state.get(MachinePackage.MACHINE, 0, MachinePackage.MACHINE__RUNNING_CPU) - 1;
        int row = cpu < 0 ? -1 : (int) state.get(MachinePackage.CPU, cpu, MachinePackage.CPU__CURRENT) - 1;
        return row < 0 ? Optional.empty() : Optional.of(row);
    }

    /** Returns the id of the context that executes next, or -1 if none was given its turn. */
    public int runningContext() {
        return running().map(view::id).orElse(-1);
    }

    /** Returns the frames of a context, innermost first; empty if it has ended. */
    public List<Frame> frames(int context) {
        int row = view.row(context);
        List<Frame> frames = new ArrayList<>();
        for (View.FrameRow f : row < 0 ? List.<View.FrameRow>of() : view.frames(row)) {
            int pc = frames.isEmpty() || f.function() < 0 ? f.pc() : Math.max(0, f.pc() - 1);
            frames.add(new Frame(context, frames.size(), f.function(), f.name(), pc, position(f.function(), pc), f.role()));
        }
        return frames;
    }

    private SourcePosition position(int function, int pc) {
        List<SourcePosition> lines = function < 0 ? List.of() : m.program().functions().get(function).lines();
        return pc < lines.size() ? lines.get(pc) : SourcePosition.NONE;
    }

    /** Returns the frames of a context and of what it interrupted, as WinDbg shows a CPU's stack. */
    public List<Frame> stack(int context) {
        List<Frame> all = new ArrayList<>(frames(context));
        int row = view.row(context);
        while (row >= 0) {
            row = (int) get(row, MachinePackage.EXECUTION_CONTEXT__INTERRUPTS) - 1;
            if (row >= 0) {
                all.addAll(frames(view.id(row)));
            }
        }
        return all;
    }

    /** Returns how many driver functions are on a context's stack; 0 if it has ended. */
    public int driverDepth(int context) {
        int row = view.row(context);
        return row < 0 ? 0 : view.driverDepth(row);
    }

    /** Returns the parameters and locals in scope where a frame stands, in order of declaration. */
    public List<Place> variables(Frame frame) {
        if (frame.function() < 0) {
            return List.of();
        }
        int row = view.row(frame.context());
        View.FrameRow f = view.frames(row).get(frame.index());
        Function function = m.program().functions().get(frame.function());
        List<Place> places = new ArrayList<>();
        for (Variable v : function.variables()) {
            if (frame.pc() >= v.fromPc() && frame.pc() < v.toPc()) {
                places.add(switch (v.storage()) {
                    case SLOT -> new Place(v.name(), v.type(), -1, state.stack(row)[f.slots() + v.index()]);
                    case STACK -> new Place(v.name(), v.type(), f.stackAddress() + v.index(), 0);
                    case DATA -> new Place(v.name(), v.type(), m.dataAddress() + v.index(), 0);
                });
            }
        }
        return places;
    }

    /** Returns the program's variables with static storage. */
    public List<Place> globals() {
        return m.program().globals().stream().map(v -> new Place(v.name(), v.type(), m.dataAddress() + v.index(), 0)).toList();
    }

    /**
     * Reads memory without any side effect.
     *
     * @param bytes 1, 2, 4 or 8
     * @return the value, zero-extended; empty where nothing can be read, or only with an effect on the device
     */
    public OptionalLong read(long address, int bytes) {
        if (org.dmaworkbench.machine.Memory.isMmio(address)) {
            return m.peek(address, bytes);
        }
        m.memory().forbidPageable(false);
        try {
            return OptionalLong.of(m.memory().load(address, bytes));
        } catch (MemoryFault fault) {
            return OptionalLong.empty();
        }
    }

    /** Returns the region at an address in words: kind, name, extent; empty if there is none. */
    public Optional<String> region(long address) {
        int region = m.memory().regions().at(address);
        return region < 0 ? Optional.empty() : Optional.of(m.memory().regions().describe(region));
    }

    /** Returns the name of a framework object by its handle. */
    public Optional<String> objectName(long handle) {
        return Optional.ofNullable(m.trace().objectName(handle));
    }

    /** Returns the name of the function that starts at an address. */
    public Optional<String> functionName(long address) {
        int function = m.functionAt(address);
        return function < 0 ? Optional.empty() : Optional.of(m.program().functions().get(function).name());
    }

    /** Returns the named struct, union, enum or typedef, if the program knows it. */
    public Optional<CType> type(String name) {
        return Optional.ofNullable(m.program().types().get(name));
    }

    /** Returns why the run stopped early: the bug check or error in words; empty if it did not. */
    public String errorText() {
        return m.names().text((int) state.get(MachinePackage.MACHINE, 0, MachinePackage.MACHINE__ERROR_TEXT));
    }

    /** Returns where the run stopped early, or {@link SourcePosition#NONE}. */
    public SourcePosition errorPosition() {
        int function = (int) state.get(MachinePackage.MACHINE, 0, MachinePackage.MACHINE__ERROR_FUNCTION) - 1;
        return position(function, (int) state.get(MachinePackage.MACHINE, 0, MachinePackage.MACHINE__ERROR_PC));
    }
}
