package org.dmaworkbench.program.build;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.program.Function;
import org.dmaworkbench.program.SourcePosition;
import org.dmaworkbench.program.Variable;
import org.dmaworkbench.program.code.BinaryOp;
import org.dmaworkbench.program.code.Instruction;
import org.dmaworkbench.program.code.UnaryOp;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.IntKind;

/**
 * Writes one function: hands out slots and stack memory, collects instructions with their source places, and resolves
 * labels. Temporary slots are given back with {@link #mark} and {@link #release}; slots of variables are not reused, so
 * that a debugger can still show a variable after its last use.
 */
public final class FunctionBuilder {
    private final String name;
    private final String role;
    private final CType result;
    private final List<Variable> variables = new ArrayList<>();
    private final List<Instruction> code = new ArrayList<>();
    private final List<SourcePosition> lines = new ArrayList<>();
    private final List<Integer> statements = new ArrayList<>();
    private final BitSet variableSlots = new BitSet();
    private final Map<Integer, Label> pending = new HashMap<>();
    private SourcePosition here = SourcePosition.NONE;
    private SourcePosition at = SourcePosition.NONE;
    private int parameters;
    private int nextSlot;
    private int slots;
    private int stackBytes;
    private int lastBound = -1;

    /**
     * Starts a function.
     *
     * @param name C name
     * @param role callback type it serves, or ""
     * @param result return type
     */
    public FunctionBuilder(String name, String role, CType result) {
        this.name = name;
        this.role = role;
        this.result = result;
    }

    /** Adds the next parameter and returns its slot. All parameters come before any other slot. */
    public int parameter(String parameterName, CType type) {
        if (nextSlot != parameters) {
            throw new IllegalStateException("parameters come first");
        }
        parameters++;
        int slot = slot();
        variableSlots.set(slot);
        variables.add(new Variable(parameterName, type, Variable.Storage.SLOT, slot, 0, Integer.MAX_VALUE));
        return slot;
    }

    /** Declares a variable that lives in a slot, from the next instruction on, and returns the slot. */
    public int local(String localName, CType type) {
        int slot = slot();
        variableSlots.set(slot);
        declare(localName, type, Variable.Storage.SLOT, slot);
        return slot;
    }

    /** Declares a variable that lives in stack memory and returns its byte offset. */
    public int stackLocal(String localName, CType type) {
        return stackLocal(localName, type, type.alignment());
    }

    /** As {@link #stackLocal(String, CType)}, at an address that {@code alignment} (bytes) divides. */
    public int stackLocal(String localName, CType type, int alignment) {
        int offset = stack(Math.max(1, type.size()), alignment);
        declare(localName, type, Variable.Storage.STACK, offset);
        return offset;
    }

    /** Adds the next parameter without showing it: it is moved to its place by code that follows. Returns its slot. */
    public int hiddenParameter() {
        if (nextSlot != parameters) {
            throw new IllegalStateException("parameters come first");
        }
        parameters++;
        return slot();
    }

    /** Tells the debugger of a variable that has its place already. Returns its number for {@link #endScope}. */
    public int declare(String localName, CType type, Variable.Storage storage, int index) {
        variables.add(new Variable(localName, type, storage, index, code.size(), Integer.MAX_VALUE));
        return variables.size() - 1;
    }

    /** Returns how many variables are declared so far; pass it to {@link #endScope} when the block ends. */
    public int scope() {
        return variables.size();
    }

    /** Ends the scope of all variables declared since {@code scope}. */
    public void endScope(int scope) {
        for (int i = scope; i < variables.size(); i++) {
            Variable v = variables.get(i);
            if (v.toPc() == Integer.MAX_VALUE) {
                variables.set(i, new Variable(v.name(), v.type(), v.storage(), v.index(), v.fromPc(), code.size()));
            }
        }
    }

    /** Takes a slot. */
    public int slot() {
        int slot = nextSlot++;
        slots = Math.max(slots, nextSlot);
        return slot;
    }

    /** Returns the level of temporary slots in use, for {@link #release}. */
    public int mark() {
        return nextSlot;
    }

    /** Gives back every slot taken since {@code mark}. */
    public void release(int mark) {
        nextSlot = mark;
    }

    /** Takes {@code bytes} of stack memory and returns the byte offset. */
    public int stack(int bytes, int alignment) {
        int offset = (stackBytes + alignment - 1) / alignment * alignment;
        stackBytes = offset + bytes;
        return offset;
    }

    /** Sets where the function's name stands. */
    public FunctionBuilder at(SourcePosition position) {
        at = position;
        return this;
    }

    /** Sets the source place of the instructions that follow. */
    public void position(SourcePosition position) {
        here = position;
    }

    /** Sets the source place and says that a statement starts with the next instruction. */
    public void statement(SourcePosition position) {
        here = position;
        if (statements.isEmpty() || statements.get(statements.size() - 1) != code.size()) {
            statements.add(code.size());
        }
    }

    /** Returns the index of the next instruction. */
    public int pc() {
        return code.size();
    }

    /** Adds an instruction without a jump target. */
    public void emit(Instruction instruction) {
        code.add(instruction);
        lines.add(here);
    }

    /**
     * Lets the last instruction write to {@code to} instead of the temporary slot {@code from}, which saves a move.
     * Returns false, having done nothing, if the last instruction does not write {@code from} or a jump may arrive
     * after it.
     */
    public boolean retarget(int from, int to) {
        if (code.isEmpty() || lastBound == code.size() || variableSlots.get(from)) {
            return false;
        }
        Instruction changed = Retarget.of(code.get(code.size() - 1), from, to);
        if (changed == null) {
            return false;
        }
        code.set(code.size() - 1, changed);
        return true;
    }

    /** Makes a label that has no place yet. */
    public Label label() {
        return new Label();
    }

    /** Gives the label its place: the next instruction. */
    public void bind(Label label) {
        label.bind(code.size());
        lastBound = code.size();
    }

    /** Jumps to {@code label}. */
    public void jump(Label label) {
        pending.put(code.size(), label);
        emit(new Instruction.Jump(-1));
    }

    /** Jumps to {@code label} if slot {@code a} is not zero ({@code whenTrue}) or is zero (otherwise). */
    public void branch(boolean whenTrue, int a, Label label) {
        pending.put(code.size(), label);
        emit(new Instruction.Branch(whenTrue, a, -1));
    }

    /** Puts a constant into a new slot. */
    public int constant(long value) {
        int slot = slot();
        emit(new Instruction.Const(slot, value));
        return slot;
    }

    /** Computes {@code a op b} into a new slot. */
    public int binary(BinaryOp op, IntKind kind, int a, int b) {
        int slot = slot();
        emit(new Instruction.Binary(op, kind, slot, a, b));
        return slot;
    }

    /** Computes {@code a op value} into a new slot. */
    public int binaryConst(BinaryOp op, IntKind kind, int a, long value) {
        int slot = slot();
        emit(new Instruction.BinaryConst(op, kind, slot, a, value));
        return slot;
    }

    /** Computes {@code op a} into a new slot. */
    public int unary(UnaryOp op, IntKind kind, int a) {
        int slot = slot();
        emit(new Instruction.Unary(op, kind, slot, a));
        return slot;
    }

    /** Loads from {@code address + offset} into a new slot. */
    public int load(IntKind kind, int address, int offset) {
        int slot = slot();
        emit(new Instruction.Load(kind, slot, address, offset));
        return slot;
    }

    /** Stores slot {@code src} at {@code address + offset}. */
    public void store(IntKind kind, int address, int offset, int src) {
        emit(new Instruction.Store(kind, address, offset, src));
    }

    /** Puts the address of a byte of stack memory into a new slot. */
    public int stackAddress(int offset) {
        int slot = slot();
        emit(new Instruction.StackAddress(slot, offset));
        return slot;
    }

    /** Calls a function of the program; the result, if any, is in a new slot. */
    public int call(int function, int... args) {
        int slot = slot();
        emit(new Instruction.Call(slot, function, args));
        return slot;
    }

    /** Calls a library function; the result, if any, is in a new slot. */
    public int callDdi(int ddi, int... args) {
        int slot = slot();
        emit(new Instruction.CallDdi(slot, ddi, args));
        return slot;
    }

    /** Returns slot {@code src}, or nothing if -1. */
    public void ret(int src) {
        emit(new Instruction.Return(src));
    }

    /** Returns whether control can reach the next instruction. */
    public boolean isReachable() {
        if (code.isEmpty() || lastBound == code.size()) {
            return true;
        }
        Instruction last = code.get(code.size() - 1);
        return !(last instanceof Instruction.Jump || last instanceof Instruction.Return);
    }

    /** Makes the function. A function whose end can be reached gets a return of nothing. */
    public Function build(int id) {
        if (isReachable()) {
            ret(-1);
        }
        pending.forEach((pc, label) -> code.set(pc, switch (code.get(pc)) {
            case Instruction.Branch b -> new Instruction.Branch(b.whenTrue(), b.a(), label.target());
            default -> new Instruction.Jump(label.target());
        }));
        endScope(0);
        boolean[] starts = new boolean[code.size()];
        for (int pc : statements) {
            if (pc < starts.length) {
                starts[pc] = true;
            }
        }
        return new Function(id, name, role, result, parameters, slots, (stackBytes + 15) / 16 * 16,
                List.copyOf(variables),
                List.copyOf(code), List.copyOf(lines), starts, at);
    }
}
