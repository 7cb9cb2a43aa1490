package org.dmaworkbench.sim.vm;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.program.Function;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.program.code.Instruction;
import org.dmaworkbench.program.type.IntKind;

/**
 * A program's instructions as flat numbers: four ints each (operation and three operands), constants and argument lists
 * aside. Instruction {@code pc} of function {@code f} stands at {@code 4 * (start[f] + pc)}. Addresses of data are constants
 * by now, so a Code belongs to one placement of the data image.
 */
final class Code {
    static final int WORDS = 4;
    private static final long FUNCTION_BASE = 0xFFFF_F801_0000_0000L;

    final int[] start;
    final int[] slots;
    final int[] stackBytes;
    final int[] parameters;
    int[] words;
    long[] constants = new long[64];
    int[] lists = new int[64];
    private final Map<Long, Integer> numbers = new HashMap<>();
    private int constantCount;
    private int listCount;
    private final long data;

    Code(Program program, long dataAddress) {
        List<Function> functions = program.functions();
        int n = functions.size();
        data = dataAddress;
        start = new int[n + 1];
        slots = new int[n];
        stackBytes = new int[n];
        parameters = new int[n];
        for (int f = 0; f < n; f++) {
            Function function = functions.get(f);
            start[f + 1] = start[f] + function.code().size();
            slots[f] = Math.max(function.slots(), function.parameters());
            stackBytes[f] = function.stackBytes() + 15 & ~15;
            parameters[f] = function.parameters();
        }
        words = new int[WORDS * start[n]];
        for (int f = 0; f < n; f++) {
            int at = WORDS * start[f];
            for (Instruction i : functions.get(f).code()) {
                decode(i, at, f);
                at += WORDS;
            }
        }
    }

    /** Returns the address of a function as driver code sees it. */
    static long functionAddress(int function) {
        return FUNCTION_BASE + 16L * function;
    }

    /** Returns the function at an address, or -1. */
    int functionAt(long address) {
        long offset = address - FUNCTION_BASE;
        return offset >= 0 && (offset & 15) == 0 && offset / 16 < slots.length ? (int) (offset / 16) : -1;
    }

    /** Returns the function that holds a code position. */
    int functionOf(int position) {
        int i = Arrays.binarySearch(start, position / WORDS);
        int f = i >= 0 ? i : -i - 2;
        while (start[f + 1] == start[f]) {
            f++;
        }
        return f;
    }

    private void put(int at, int op, int a, int b, int c) {
        words[at] = op;
        words[at + 1] = a;
        words[at + 2] = b;
        words[at + 3] = c;
    }

    private int constant(long value) {
        Integer known = numbers.putIfAbsent(value, constantCount);
        if (known != null) {
            return known;
        }
        if (constantCount == constants.length) {
            constants = Arrays.copyOf(constants, 2 * constantCount);
        }
        constants[constantCount] = value;
        return constantCount++;
    }

    private int list(int[] values) {
        int at = listCount;
        listCount += values.length + 1;
        if (listCount > lists.length) {
            lists = Arrays.copyOf(lists, 2 * listCount);
        }
        lists[at] = values.length;
        System.arraycopy(values, 0, lists, at + 1, values.length);
        return at;
    }

    private int target(int function, int pc) {
        return WORDS * (start[function] + pc);
    }

    private void decode(Instruction instruction, int at, int f) {
        switch (instruction) {
            case Instruction.Const i -> put(at, Op.CONST, drop(i.dst(), f), constant(i.value()), 0);
            case Instruction.Move i -> put(at, Op.MOVE, drop(i.dst(), f), i.src(), 0);
            case Instruction.Binary i -> binary(i, at, drop(i.dst(), f));
            case Instruction.BinaryConst i -> binaryConst(i, at, f);
            case Instruction.Unary i -> put(at, unary(i), drop(i.dst(), f), i.a(), 0);
            case Instruction.Convert i -> put(at, convert(i.kind()), drop(i.dst(), f), i.src(), 0);
            case Instruction.Load i -> put(at, load(i.kind()), drop(i.dst(), f), i.address(), i.offset());
            case Instruction.Store i -> put(at, store(i.kind()), i.src(), i.address(), i.offset());
            case Instruction.Copy i -> put(at, Op.COPY, i.dstAddress(), i.srcAddress(), i.size());
            case Instruction.Clear i -> put(at, Op.CLEAR, i.address(), i.size(), 0);
            case Instruction.StackAddress i -> put(at, Op.STACK, drop(i.dst(), f), i.offset(), 0);
            case Instruction.DataAddress i -> put(at, Op.CONST, drop(i.dst(), f), constant(data + i.offset()), 0);
            case Instruction.FunctionAddress i -> put(at, Op.CONST, drop(i.dst(), f), constant(functionAddress(i.function())), 0);
            case Instruction.Jump i -> put(at, Op.JUMP, target(f, i.target()), 0, 0);
            case Instruction.Branch i -> put(at, i.whenTrue() ? Op.IF : Op.IF_NOT, i.a(), target(f, i.target()), 0);
            case Instruction.Call i -> put(at, Op.CALL, i.dst(), i.function(), list(i.args()));
            case Instruction.CallIndirect i -> put(at, Op.CALL_AT, i.dst(), i.address(), list(i.args()));
            case Instruction.CallDdi i -> put(at, Op.DDI, i.dst(), i.ddi(), list(i.args()));
            case Instruction.Return i -> put(at, Op.RET, i.src(), 0, 0);
        }
    }

    /** Results that nobody wants go to a slot behind the last one, so that the loop need not ask. */
    private int drop(int dst, int function) {
        return dst < 0 ? slots[function] : dst;
    }

    private static int width(IntKind kind) {
        return switch (kind) {
            case I32 -> 0;
            case U32 -> 1;
            case I64, U64 -> 2;
            default -> throw new IllegalArgumentException("arithmetic in " + kind);
        };
    }

    private void binary(Instruction.Binary i, int at, int dst) {
        int w = width(i.kind());
        boolean unsigned64 = i.kind() == IntKind.U64;
        switch (i.op()) {
            case ADD -> put(at, Op.ADD_S32 + w, dst, i.a(), i.b());
            case SUB -> put(at, Op.SUB_S32 + w, dst, i.a(), i.b());
            case MUL -> put(at, Op.MUL_S32 + w, dst, i.a(), i.b());
            case DIV -> put(at, unsigned64 ? Op.DIV_U64 : w == 0 ? Op.DIV_S32 : Op.DIV_S64, dst, i.a(), i.b());
            case REM -> put(at, unsigned64 ? Op.REM_U64 : Op.REM_S, dst, i.a(), i.b());
            case AND -> put(at, Op.AND, dst, i.a(), i.b());
            case OR -> put(at, Op.OR, dst, i.a(), i.b());
            case XOR -> put(at, Op.XOR, dst, i.a(), i.b());
            case SHL -> put(at, Op.SHL_S32 + w, dst, i.a(), i.b());
            case SHR -> put(at, w < 2 ? Op.SHR_32 : unsigned64 ? Op.SHR_U64 : Op.SHR_S64, dst, i.a(), i.b());
            case EQ -> put(at, Op.EQ, dst, i.a(), i.b());
            case NE -> put(at, Op.NE, dst, i.a(), i.b());
            case LT -> put(at, unsigned64 ? Op.LT_U64 : Op.LT_S, dst, i.a(), i.b());
            case LE -> put(at, unsigned64 ? Op.LE_U64 : Op.LE_S, dst, i.a(), i.b());
            case GT -> put(at, unsigned64 ? Op.LT_U64 : Op.LT_S, dst, i.b(), i.a());
            case GE -> put(at, unsigned64 ? Op.LE_U64 : Op.LE_S, dst, i.b(), i.a());
        }
    }

    private void binaryConst(Instruction.BinaryConst i, int at, int f) {
        int dst = drop(i.dst(), f);
        int w = width(i.kind());
        boolean unsigned64 = i.kind() == IntKind.U64;
        int k = constant(i.value());
        int count = (int) i.value() & (8 * i.kind().bytes() - 1);
        switch (i.op()) {
            case ADD -> put(at, Op.ADD_S32C + w, dst, i.a(), k);
            case SUB -> put(at, Op.ADD_S32C + w, dst, i.a(), constant(-i.value()));
            case MUL -> put(at, Op.MUL_S32C + w, dst, i.a(), k);
            case AND -> put(at, Op.AND_C, dst, i.a(), k);
            case OR -> put(at, Op.OR_C, dst, i.a(), k);
            case XOR -> put(at, Op.XOR_C, dst, i.a(), k);
            case SHL -> put(at, Op.SHL_S32C + w, dst, i.a(), count);
            case SHR -> put(at, i.kind().signed() ? Op.SHR_SC : Op.SHR_UC, dst, i.a(), count);
            case EQ -> put(at, Op.EQ_C, dst, i.a(), k);
            case NE -> put(at, Op.NE_C, dst, i.a(), k);
            case LT -> put(at, unsigned64 ? Op.LT_U64C : Op.LT_SC, dst, i.a(), k);
            case GE -> put(at, unsigned64 ? Op.GE_U64C : Op.GE_SC, dst, i.a(), k);
            case LE, GT -> atMost(i, at, dst, unsigned64);
            case DIV -> put(at, unsigned64 ? Op.DIV_U64C : w == 0 ? Op.DIV_S32C : Op.DIV_S64C, dst, i.a(), k);
            case REM -> put(at, unsigned64 ? Op.REM_U64C : Op.REM_SC, dst, i.a(), k);
        }
    }

    private void atMost(Instruction.BinaryConst i, int at, int dst, boolean unsigned64) {
        boolean le = i.op() == org.dmaworkbench.program.code.BinaryOp.LE;
        if (!unsigned64) {
            put(at, le ? Op.LE_SC : Op.GT_SC, dst, i.a(), constant(i.value()));
        } else if (i.value() == -1L) {
            put(at, Op.CONST, dst, constant(le ? 1 : 0), 0);
        } else {
            put(at, le ? Op.LT_U64C : Op.GE_U64C, dst, i.a(), constant(i.value() + 1));
        }
    }

    private static int unary(Instruction.Unary i) {
        int w = width(i.kind());
        return switch (i.op()) {
            case NEG -> Op.NEG_S32 + w;
            case NOT -> w == 1 ? Op.NOT_U32 : Op.NOT_64;
            case LNOT -> Op.LNOT;
        };
    }

    private static int convert(IntKind kind) {
        return switch (kind) {
            case I8 -> Op.TO_S8;
            case U8 -> Op.TO_U8;
            case I16 -> Op.TO_S16;
            case U16 -> Op.TO_U16;
            case I32 -> Op.TO_S32;
            case U32 -> Op.TO_U32;
            case I64, U64 -> Op.MOVE;
        };
    }

    private static int load(IntKind kind) {
        return switch (kind) {
            case I8 -> Op.LOAD_S8;
            case U8 -> Op.LOAD_U8;
            case I16 -> Op.LOAD_S16;
            case U16 -> Op.LOAD_U16;
            case I32 -> Op.LOAD_S32;
            case U32 -> Op.LOAD_U32;
            case I64, U64 -> Op.LOAD_64;
        };
    }

    private static int store(IntKind kind) {
        return switch (kind) {
            case I8, U8 -> Op.STORE_8;
            case I16, U16 -> Op.STORE_16;
            case I32, U32 -> Op.STORE_32;
            case I64, U64 -> Op.STORE_64;
        };
    }
}
