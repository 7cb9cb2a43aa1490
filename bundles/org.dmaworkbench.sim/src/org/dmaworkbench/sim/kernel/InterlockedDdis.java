package org.dmaworkbench.sim.kernel;

import org.dmaworkbench.machine.Memory;
import org.dmaworkbench.sim.vm.Ddis;

/** Interlocked operations: a library function runs between two instructions, so nobody comes between its load and its store. */
public final class InterlockedDdis {
    private static final int LONG = 4;
    private static final int LONG64 = 8;

    private InterlockedDdis() { }

    /** What is stored, given the old value and the argument. */
    private interface Change {
        long of(long old, long argument);
    }

    /** Registers them. */
    public static void register(Ddis ddis) {
        change(ddis, "InterlockedIncrement", LONG, true, (old, x) -> old + 1);
        change(ddis, "InterlockedDecrement", LONG, true, (old, x) -> old - 1);
        change(ddis, "InterlockedAdd", LONG, true, Long::sum);
        change(ddis, "InterlockedExchange", LONG, false, (old, x) -> x);
        change(ddis, "InterlockedExchangeAdd", LONG, false, Long::sum);
        change(ddis, "InterlockedAnd", LONG, false, (old, x) -> old & x);
        change(ddis, "InterlockedOr", LONG, false, (old, x) -> old | x);
        change(ddis, "InterlockedXor", LONG, false, (old, x) -> old ^ x);
        change(ddis, "InterlockedIncrement64", LONG64, true, (old, x) -> old + 1);
        change(ddis, "InterlockedDecrement64", LONG64, true, (old, x) -> old - 1);
        change(ddis, "InterlockedExchange64", LONG64, false, (old, x) -> x);
        change(ddis, "InterlockedExchangeAdd64", LONG64, false, Long::sum);
        change(ddis, "InterlockedExchangePointer", LONG64, false, (old, x) -> x);
        compare(ddis, "InterlockedCompareExchange", LONG);
        compare(ddis, "InterlockedCompareExchange64", LONG64);
        compare(ddis, "InterlockedCompareExchangePointer", LONG64);
        bit(ddis, "InterlockedBitTestAndSet", true);
        bit(ddis, "InterlockedBitTestAndReset", false);
    }

    private static void change(Ddis ddis, String name, int bytes, boolean returnsNew, Change change) {
        ddis.register(name, (m, a) -> {
            long old = load(m.memory(), a.arg(0), bytes);
            long stored = change.of(old, a.argCount() > 1 ? a.arg(1) : 0);
            m.memory().store(a.arg(0), bytes, stored);
            return returnsNew ? canonical(stored, bytes) : old;
        });
    }

    private static void compare(Ddis ddis, String name, int bytes) {
        ddis.register(name, (m, a) -> {
            long old = load(m.memory(), a.arg(0), bytes);
            if (old == canonical(a.arg(2), bytes)) {
                m.memory().store(a.arg(0), bytes, a.arg(1));
            }
            return old;
        });
    }

    private static void bit(Ddis ddis, String name, boolean set) {
        ddis.register(name, (m, a) -> {
            long address = a.arg(0) + LONG * Math.floorDiv(a.arg(1), 32);
            long mask = 1L << (a.arg(1) & 31);
            long old = m.memory().load32(address);
            m.memory().store32(address, set ? old | mask : old & ~mask);
            return (old & mask) == 0 ? 0 : 1;
        });
    }

    private static long load(Memory memory, long address, int bytes) {
        return canonical(memory.load(address, bytes), bytes);
    }

    /** LONG values live sign-extended in slots. */
    private static long canonical(long value, int bytes) {
        return bytes == LONG ? (int) value : value;
    }
}
