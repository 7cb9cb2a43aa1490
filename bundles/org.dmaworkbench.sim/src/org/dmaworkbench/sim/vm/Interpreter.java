package org.dmaworkbench.sim.vm;

import org.dmaworkbench.machine.Memory;
import org.dmaworkbench.machine.MemoryFault;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.MachinePackage;

/**
 * The loop that executes decoded instructions of one context until something else has to happen. It keeps frame, position
 * and count in local variables and writes them back when it leaves, or before an access that lets others look.
 */
final class Interpreter {
    /** Why the loop was left. */
    enum Exit {
        /** The count is used up. */
        BUDGET,
        /** Others may go first. */
        YIELD,
        /** A stop said yes. */
        STOP,
        /** A library function was called. */
        ROUTINE,
        /** A callback has returned. */
        LEFT,
        /** Others have looked, and may have changed what is due. */
        LOOK,
        /** The run is over. */
        FAULT
    }

    private static final int CTX = MachinePackage.EXECUTION_CONTEXT;
    private static final int W = Code.WORDS;
    private final StateBlock state;
    private final Memory memory;
    private final Code code;
    private final Contexts contexts;
    private final Calls calls;
    private final Faults faults;
    private Stops stops = Stops.NONE;
    private int context;
    /** Instructions executed by the last {@link #run}, kept current while others look. */
    private int budget;
    private int left;

    Interpreter(Machine m, Code code) {
        this.code = code;
        contexts = m.contexts();
        calls = m.calls();
        faults = new Faults(m);
        state = m.state();
        memory = state.memory();
    }

    /** Returns how many instructions the current or last run has executed before the one at hand. */
    int executed() {
        return budget - left;
    }

    /**
     * Executes instructions of a context whose top frame is a function.
     *
     * @param where places to stop before
     * @param most how many instructions at most
     * @param free how many of them run without asking the scheduler first
     * @param stepOver whether a stop at the first instruction is ignored
     */
    Exit run(int ctx, Stops where, int most, int free, boolean stepOver) {
        context = ctx;
        stops = where;
        int[] words = where.words(code.words, code.start);
        budget = most;
        left = most;
        return loop(words, most, most - free, stepOver);
    }

    private Exit loop(int[] words, int most, int yieldAt, boolean stepOver) {
        final long[] k = code.constants;
        long[] s = state.stack(context);
        int fp = (int) state.get(CTX, context, MachinePackage.EXECUTION_CONTEXT__FRAME_POINTER);
        int b = fp + Frame.HEADER;
        int p = W * (code.start[(int) s[fp + Frame.CODE]] + (int) s[fp + Frame.PC]);
        int n = most;
        boolean pass = stepOver;
        try {
            while (n > 0) {
                int op = words[p];
                if (op == Op.STOP) {
                    if (!pass && stops.stopsAt(context, (int) s[fp + Frame.CODE], (int) pc(s, fp, p), budget - n)) {
                        return leave(Exit.STOP, s, fp, p, n);
                    }
                    op = code.words[p];
                }
                pass = false;
                final int x = words[p + 1];
                final int y = words[p + 2];
                final int z = words[p + 3];
                switch (op) {
                    case Op.CONST -> s[b + x] = k[y];
                    case Op.MOVE -> s[b + x] = s[b + y];
                    case Op.ADD_S32 -> s[b + x] = (int) (s[b + y] + s[b + z]);
                    case Op.ADD_U32 -> s[b + x] = s[b + y] + s[b + z] & 0xFFFF_FFFFL;
                    case Op.ADD_64 -> s[b + x] = s[b + y] + s[b + z];
                    case Op.SUB_S32 -> s[b + x] = (int) (s[b + y] - s[b + z]);
                    case Op.SUB_U32 -> s[b + x] = s[b + y] - s[b + z] & 0xFFFF_FFFFL;
                    case Op.SUB_64 -> s[b + x] = s[b + y] - s[b + z];
                    case Op.MUL_S32 -> s[b + x] = (int) (s[b + y] * s[b + z]);
                    case Op.MUL_U32 -> s[b + x] = s[b + y] * s[b + z] & 0xFFFF_FFFFL;
                    case Op.MUL_64 -> s[b + x] = s[b + y] * s[b + z];
                    case Op.DIV_S32 -> s[b + x] = (int) (s[b + y] / s[b + z]);
                    case Op.DIV_S64 -> s[b + x] = s[b + y] / s[b + z];
                    case Op.DIV_U64 -> s[b + x] = Long.divideUnsigned(s[b + y], s[b + z]);
                    case Op.REM_S -> s[b + x] = s[b + y] % s[b + z];
                    case Op.REM_U64 -> s[b + x] = Long.remainderUnsigned(s[b + y], s[b + z]);
                    case Op.AND -> s[b + x] = s[b + y] & s[b + z];
                    case Op.OR -> s[b + x] = s[b + y] | s[b + z];
                    case Op.XOR -> s[b + x] = s[b + y] ^ s[b + z];
                    case Op.SHL_S32 -> s[b + x] = (int) s[b + y] << (int) s[b + z];
                    case Op.SHL_U32 -> s[b + x] = (int) s[b + y] << (int) s[b + z] & 0xFFFF_FFFFL;
                    case Op.SHL_64 -> s[b + x] = s[b + y] << (int) s[b + z];
                    case Op.SHR_32 -> s[b + x] = s[b + y] >> ((int) s[b + z] & 31);
                    case Op.SHR_S64 -> s[b + x] = s[b + y] >> (int) s[b + z];
                    case Op.SHR_U64 -> s[b + x] = s[b + y] >>> (int) s[b + z];
                    case Op.EQ -> s[b + x] = s[b + y] == s[b + z] ? 1 : 0;
                    case Op.NE -> s[b + x] = s[b + y] != s[b + z] ? 1 : 0;
                    case Op.LT_S -> s[b + x] = s[b + y] < s[b + z] ? 1 : 0;
                    case Op.LE_S -> s[b + x] = s[b + y] <= s[b + z] ? 1 : 0;
                    case Op.LT_U64 -> s[b + x] = Long.compareUnsigned(s[b + y], s[b + z]) < 0 ? 1 : 0;
                    case Op.LE_U64 -> s[b + x] = Long.compareUnsigned(s[b + y], s[b + z]) <= 0 ? 1 : 0;
                    case Op.ADD_S32C -> s[b + x] = (int) (s[b + y] + k[z]);
                    case Op.ADD_U32C -> s[b + x] = s[b + y] + k[z] & 0xFFFF_FFFFL;
                    case Op.ADD_64C -> s[b + x] = s[b + y] + k[z];
                    case Op.MUL_S32C -> s[b + x] = (int) (s[b + y] * k[z]);
                    case Op.MUL_U32C -> s[b + x] = s[b + y] * k[z] & 0xFFFF_FFFFL;
                    case Op.MUL_64C -> s[b + x] = s[b + y] * k[z];
                    case Op.DIV_S32C -> s[b + x] = (int) (s[b + y] / k[z]);
                    case Op.DIV_S64C -> s[b + x] = s[b + y] / k[z];
                    case Op.DIV_U64C -> s[b + x] = Long.divideUnsigned(s[b + y], k[z]);
                    case Op.REM_SC -> s[b + x] = s[b + y] % k[z];
                    case Op.REM_U64C -> s[b + x] = Long.remainderUnsigned(s[b + y], k[z]);
                    case Op.AND_C -> s[b + x] = s[b + y] & k[z];
                    case Op.OR_C -> s[b + x] = s[b + y] | k[z];
                    case Op.XOR_C -> s[b + x] = s[b + y] ^ k[z];
                    case Op.SHL_S32C -> s[b + x] = (int) s[b + y] << z;
                    case Op.SHL_U32C -> s[b + x] = (int) s[b + y] << z & 0xFFFF_FFFFL;
                    case Op.SHL_64C -> s[b + x] = s[b + y] << z;
                    case Op.SHR_SC -> s[b + x] = s[b + y] >> z;
                    case Op.SHR_UC -> s[b + x] = s[b + y] >>> z;
                    case Op.EQ_C -> s[b + x] = s[b + y] == k[z] ? 1 : 0;
                    case Op.NE_C -> s[b + x] = s[b + y] != k[z] ? 1 : 0;
                    case Op.LT_SC -> s[b + x] = s[b + y] < k[z] ? 1 : 0;
                    case Op.LE_SC -> s[b + x] = s[b + y] <= k[z] ? 1 : 0;
                    case Op.GT_SC -> s[b + x] = s[b + y] > k[z] ? 1 : 0;
                    case Op.GE_SC -> s[b + x] = s[b + y] >= k[z] ? 1 : 0;
                    case Op.LT_U64C -> s[b + x] = Long.compareUnsigned(s[b + y], k[z]) < 0 ? 1 : 0;
                    case Op.GE_U64C -> s[b + x] = Long.compareUnsigned(s[b + y], k[z]) >= 0 ? 1 : 0;
                    case Op.NEG_S32 -> s[b + x] = (int) -s[b + y];
                    case Op.NEG_U32 -> s[b + x] = -s[b + y] & 0xFFFF_FFFFL;
                    case Op.NEG_64 -> s[b + x] = -s[b + y];
                    case Op.NOT_U32 -> s[b + x] = ~s[b + y] & 0xFFFF_FFFFL;
                    case Op.NOT_64 -> s[b + x] = ~s[b + y];
                    case Op.LNOT -> s[b + x] = s[b + y] == 0 ? 1 : 0;
                    case Op.TO_S8 -> s[b + x] = (byte) s[b + y];
                    case Op.TO_U8 -> s[b + x] = s[b + y] & 0xFF;
                    case Op.TO_S16 -> s[b + x] = (short) s[b + y];
                    case Op.TO_U16 -> s[b + x] = s[b + y] & 0xFFFF;
                    case Op.TO_S32 -> s[b + x] = (int) s[b + y];
                    case Op.TO_U32 -> s[b + x] = s[b + y] & 0xFFFF_FFFFL;
                    case Op.STACK -> s[b + x] = s[fp + Frame.STACK] + y;
                    case Op.JUMP -> {
                        p = x;
                        n--;
                        continue;
                    }
                    case Op.IF -> {
                        p = s[b + x] != 0 ? y : p + W;
                        n--;
                        continue;
                    }
                    case Op.IF_NOT -> {
                        p = s[b + x] == 0 ? y : p + W;
                        n--;
                        continue;
                    }
                    case Op.LOAD_S8 -> {
                        long a = s[b + y] + z;
                        if (!Memory.isStack(a) && (n <= yieldAt || Memory.isMmio(a))) {
                            return load(op, a, s, fp, p, n, n <= yieldAt);
                        }
                        s[b + x] = (byte) memory.load8(a);
                    }
                    case Op.LOAD_U8 -> {
                        long a = s[b + y] + z;
                        if (!Memory.isStack(a) && (n <= yieldAt || Memory.isMmio(a))) {
                            return load(op, a, s, fp, p, n, n <= yieldAt);
                        }
                        s[b + x] = memory.load8(a);
                    }
                    case Op.LOAD_S16 -> {
                        long a = s[b + y] + z;
                        if (!Memory.isStack(a) && (n <= yieldAt || Memory.isMmio(a))) {
                            return load(op, a, s, fp, p, n, n <= yieldAt);
                        }
                        s[b + x] = (short) memory.load16(a);
                    }
                    case Op.LOAD_U16 -> {
                        long a = s[b + y] + z;
                        if (!Memory.isStack(a) && (n <= yieldAt || Memory.isMmio(a))) {
                            return load(op, a, s, fp, p, n, n <= yieldAt);
                        }
                        s[b + x] = memory.load16(a);
                    }
                    case Op.LOAD_S32 -> {
                        long a = s[b + y] + z;
                        if (!Memory.isStack(a) && (n <= yieldAt || Memory.isMmio(a))) {
                            return load(op, a, s, fp, p, n, n <= yieldAt);
                        }
                        s[b + x] = (int) memory.load32(a);
                    }
                    case Op.LOAD_U32 -> {
                        long a = s[b + y] + z;
                        if (!Memory.isStack(a) && (n <= yieldAt || Memory.isMmio(a))) {
                            return load(op, a, s, fp, p, n, n <= yieldAt);
                        }
                        s[b + x] = memory.load32(a);
                    }
                    case Op.LOAD_64 -> {
                        long a = s[b + y] + z;
                        if (!Memory.isStack(a) && (n <= yieldAt || Memory.isMmio(a))) {
                            return load(op, a, s, fp, p, n, n <= yieldAt);
                        }
                        s[b + x] = memory.load64(a);
                    }
                    case Op.STORE_8 -> {
                        long a = s[b + y] + z;
                        if (!Memory.isStack(a) && (n <= yieldAt || Memory.isMmio(a))) {
                            return store(1, a, s, fp, p, n, n <= yieldAt);
                        }
                        memory.store8(a, s[b + x]);
                    }
                    case Op.STORE_16 -> {
                        long a = s[b + y] + z;
                        if (!Memory.isStack(a) && (n <= yieldAt || Memory.isMmio(a))) {
                            return store(2, a, s, fp, p, n, n <= yieldAt);
                        }
                        memory.store16(a, s[b + x]);
                    }
                    case Op.STORE_32 -> {
                        long a = s[b + y] + z;
                        if (!Memory.isStack(a) && (n <= yieldAt || Memory.isMmio(a))) {
                            return store(4, a, s, fp, p, n, n <= yieldAt);
                        }
                        memory.store32(a, s[b + x]);
                    }
                    case Op.STORE_64 -> {
                        long a = s[b + y] + z;
                        if (!Memory.isStack(a) && (n <= yieldAt || Memory.isMmio(a))) {
                            return store(8, a, s, fp, p, n, n <= yieldAt);
                        }
                        memory.store64(a, s[b + x]);
                    }
                    case Op.COPY, Op.CLEAR -> {
                        long from = op == Op.COPY ? s[b + y] : s[b + x];
                        if ((!Memory.isStack(s[b + x]) || !Memory.isStack(from)) && n <= yieldAt) {
                            return leave(Exit.YIELD, s, fp, p, n);
                        }
                        leave(Exit.LOOK, s, fp, p, n);
                        if (op == Op.COPY) {
                            memory.copy(s[b + x], from, z);
                        } else {
                            memory.fill(s[b + x], y, 0);
                        }
                        if (Memory.isMmio(s[b + x]) || Memory.isMmio(from)) {
                            return leave(Exit.LOOK, s, fp, p + W, n - 1);
                        }
                    }
                    case Op.CALL, Op.CALL_AT -> {
                        int function = op == Op.CALL ? y : code.functionAt(s[b + y]);
                        s[fp + Frame.PC] = pc(s, fp, p + W);
                        int callee = function < 0 ? -1 : contexts.pushFunction(context, function, x);
                        if (callee < 0) {
                            leave(Exit.FAULT, s, fp, p, n);
                            return function < 0 ? faults.wildCall(s[b + y]) : calls.tooDeep(context, function);
                        }
                        s = state.stack(context);
                        int count = Math.min(code.lists[z], code.slots[function]);
                        for (int i = 1; i <= count; i++) {
                            s[callee + Frame.HEADER - 1 + i] = s[b + code.lists[z + i]];
                        }
                        fp = callee;
                        b = fp + Frame.HEADER;
                        p = W * code.start[function];
                        n--;
                        continue;
                    }
                    case Op.DDI -> {
                        if (n <= yieldAt) {
                            return leave(Exit.YIELD, s, fp, p, n);
                        }
                        leave(Exit.ROUTINE, s, fp, p + W, n - 1);
                        calls.callLibrary(context, y, x, code.lists, z, fp);
                        return Exit.ROUTINE;
                    }
                    case Op.RET -> {
                        long result = x < 0 ? 0 : s[b + x];
                        int caller = (int) s[fp + Frame.PREVIOUS];
                        if (s[fp + Frame.PURPOSE] != Frame.PLAIN || caller < 0 || s[caller + Frame.CODE] < 0) {
                            leave(Exit.LEFT, s, fp, p, n - 1);
                            calls.leaveFunction(context, result);
                            return Exit.LEFT;
                        }
                        int slot = (int) s[fp + Frame.RESULT];
                        contexts.pop(context, fp, caller);
                        fp = caller;
                        b = fp + Frame.HEADER;
                        if (slot >= 0) {
                            s[b + slot] = result;
                        }
                        p = W * (code.start[(int) s[fp + Frame.CODE]] + (int) s[fp + Frame.PC]);
                        n--;
                        continue;
                    }
                    default -> throw new IllegalStateException("operation " + op);
                }
                p += W;
                n--;
            }
            return leave(Exit.BUDGET, s, fp, p, n);
        } catch (MemoryFault fault) {
            leave(Exit.FAULT, s, fp, p, n);
            return faults.memory(fault);
        } catch (Stopped over) {
            return leave(Exit.FAULT, s, fp, p, n);
        } catch (ArithmeticException divisionByZero) {
            leave(Exit.FAULT, s, fp, p, n);
            return faults.divide();
        }
    }

    private long pc(long[] s, int fp, int p) {
        return p / W - code.start[(int) s[fp + Frame.CODE]];
    }

    private Exit leave(Exit why, long[] s, int fp, int p, int n) {
        left = n;
        s[fp + Frame.PC] = pc(s, fp, p);
        return why;
    }

    /** Loads from a device window, or gives way to others first. */
    private Exit load(int op, long address, long[] s, int fp, int p, int n, boolean yield) {
        leave(Exit.YIELD, s, fp, p, n);
        if (yield) {
            return Exit.YIELD;
        }
        s[fp + Frame.HEADER + code.words[p + 1]] = switch (op) {
            case Op.LOAD_S8 -> (byte) memory.load8(address);
            case Op.LOAD_U8 -> memory.load8(address);
            case Op.LOAD_S16 -> (short) memory.load16(address);
            case Op.LOAD_U16 -> memory.load16(address);
            case Op.LOAD_S32 -> (int) memory.load32(address);
            case Op.LOAD_U32 -> memory.load32(address);
            default -> memory.load64(address);
        };
        return leave(Exit.LOOK, s, fp, p + W, n - 1);
    }

    /** Stores to a device window, or gives way to others first. */
    private Exit store(int bytes, long address, long[] s, int fp, int p, int n, boolean yield) {
        leave(Exit.YIELD, s, fp, p, n);
        if (yield) {
            return Exit.YIELD;
        }
        memory.store(address, bytes, s[fp + Frame.HEADER + code.words[p + 1]]);
        return leave(Exit.LOOK, s, fp, p + W, n - 1);
    }
}
