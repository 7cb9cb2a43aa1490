package org.dmaworkbench.compiler.tests;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.program.DataImage;
import org.dmaworkbench.program.Function;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.program.code.Arithmetic;
import org.dmaworkbench.program.code.Instruction;
import org.dmaworkbench.program.type.IntKind;

/** Runs functions of a program in the plainest way, so that tests of the compiler depend on no machine. Library calls are noted. */
final class Evaluator {
    private static final int DATA = 0x10000;
    private static final int STACK = 0x40000;
    private static final long FUNCTIONS = 0xFFFFF801_00000000L;
    private static final int MOST_STEPS = 200_000;

    private final Program program;
    private final ByteBuffer memory = ByteBuffer.allocate(0x80000).order(ByteOrder.LITTLE_ENDIAN);
    private final List<String> ddiCalls = new ArrayList<>();
    private final List<String> accesses = new ArrayList<>();
    private long watchFrom = -1;
    private long watchTo = -1;
    private int stackTop = STACK;
    private int steps;

    Evaluator(Program program) {
        this.program = program;
        memory.put(DATA, program.data().bytes());
        for (DataImage.Relocation r : program.data().relocations()) {
            memory.putLong(DATA + r.offset(), r.function() >= 0 ? FUNCTIONS + 16L * r.function() : DATA + r.target());
        }
    }

    /** Calls a function by name. */
    long call(String name, long... args) {
        return run(program.function(name), args);
    }

    /** Returns the library calls so far, as "Name(arg, arg)". */
    List<String> ddiCalls() {
        return ddiCalls;
    }

    /** Notes loads and stores of a stretch of memory. */
    void watch(long from, long to) {
        watchFrom = from;
        watchTo = to;
    }

    /** Returns the noted accesses, as "R32 4" with the offset in the stretch. */
    List<String> accesses() {
        return accesses;
    }

    /** Returns memory for use by tests. */
    ByteBuffer memory() {
        return memory;
    }

    private long run(Function f, long[] args) {
        long[] s = new long[f.slots()];
        System.arraycopy(args, 0, s, 0, args.length);
        int stack = stackTop;
        stackTop += f.stackBytes();
        try {
            return execute(f, s, stack);
        } finally {
            stackTop = stack;
        }
    }

    private long execute(Function f, long[] s, int stack) {
        int pc = 0;
        while (true) {
            if (++steps > MOST_STEPS) {
                throw new IllegalStateException("endless loop in " + f.name());
            }
            Instruction instruction = f.code().get(pc++);
            switch (instruction) {
                case Instruction.Const i -> s[i.dst()] = i.value();
                case Instruction.Move i -> s[i.dst()] = s[i.src()];
                case Instruction.Binary i -> s[i.dst()] = Arithmetic.binary(i.op(), i.kind(), s[i.a()], s[i.b()]);
                case Instruction.BinaryConst i -> s[i.dst()] = Arithmetic.binary(i.op(), i.kind(), s[i.a()], i.value());
                case Instruction.Unary i -> s[i.dst()] = Arithmetic.unary(i.op(), i.kind(), s[i.a()]);
                case Instruction.Convert i -> s[i.dst()] = i.kind().canonical(s[i.src()]);
                case Instruction.Load i -> s[i.dst()] = load(i.kind(), s[i.address()] + i.offset());
                case Instruction.Store i -> store(i.kind(), s[i.address()] + i.offset(), s[i.src()]);
                case Instruction.Copy i -> copy((int) s[i.dstAddress()], (int) s[i.srcAddress()], i.size());
                case Instruction.Clear i -> memory.put((int) s[i.address()], new byte[i.size()]);
                case Instruction.StackAddress i -> s[i.dst()] = stack + i.offset();
                case Instruction.DataAddress i -> s[i.dst()] = DATA + i.offset();
                case Instruction.FunctionAddress i -> s[i.dst()] = FUNCTIONS + 16L * i.function();
                case Instruction.Jump i -> pc = i.target();
                case Instruction.Branch i -> pc = s[i.a()] != 0 == i.whenTrue() ? i.target() : pc;
                case Instruction.Call i -> set(s, i.dst(), run(program.functions().get(i.function()), pick(s, i.args())));
                case Instruction.CallIndirect i -> set(s, i.dst(), run(program.functions().get((int) (s[i.address()] - FUNCTIONS) / 16), pick(s, i.args())));
                case Instruction.CallDdi i -> set(s, i.dst(), ddi(program.ddis().get(i.ddi()), pick(s, i.args())));
                case Instruction.Return i -> {
                    return i.src() < 0 ? 0 : s[i.src()];
                }
            }
        }
    }

    private static long[] pick(long[] s, int[] slots) {
        long[] values = new long[slots.length];
        for (int i = 0; i < slots.length; i++) {
            values[i] = s[slots[i]];
        }
        return values;
    }

    private static void set(long[] s, int slot, long value) {
        if (slot >= 0) {
            s[slot] = value;
        }
    }

    private long ddi(String name, long[] args) {
        StringBuilder text = new StringBuilder(name).append('(');
        for (int i = 0; i < args.length; i++) {
            text.append(i == 0 ? "" : ", ").append(args[i]);
        }
        ddiCalls.add(text.append(')').toString());
        return 0;
    }

    private void copy(int to, int from, int size) {
        byte[] bytes = new byte[size];
        memory.get(from, bytes);
        memory.put(to, bytes);
    }

    private long load(IntKind kind, long address) {
        note("R", kind, address);
        int a = (int) address;
        return kind.canonical(switch (kind.bytes()) {
            case 1 -> memory.get(a);
            case 2 -> memory.getShort(a);
            case 4 -> memory.getInt(a);
            default -> memory.getLong(a);
        });
    }

    private void store(IntKind kind, long address, long value) {
        note("W", kind, address);
        int a = (int) address;
        switch (kind.bytes()) {
            case 1 -> memory.put(a, (byte) value);
            case 2 -> memory.putShort(a, (short) value);
            case 4 -> memory.putInt(a, (int) value);
            default -> memory.putLong(a, value);
        }
    }

    private void note(String what, IntKind kind, long address) {
        if (address >= watchFrom && address < watchTo) {
            accesses.add(what + 8 * kind.bytes() + " " + (address - watchFrom));
        }
    }
}
