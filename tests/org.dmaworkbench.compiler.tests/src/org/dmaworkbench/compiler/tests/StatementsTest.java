package org.dmaworkbench.compiler.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dmaworkbench.program.Function;
import org.dmaworkbench.program.Program;
import org.junit.jupiter.api.Test;

/** Each statement does what C says. */
class StatementsTest {
    @Test void loops() {
        assertEquals(45, Models.run("LONG f() { LONG i; LONG s = 0; for (i = 0; i < 10; i++) { s += i; } return s; }"));
        assertEquals(45, Models.run("LONG f() { LONG s = 0; for (LONG i = 9; i; --i) s += i; return s; }"));
        assertEquals(10, Models.run("LONG f() { LONG i = 0; while (TRUE) { if (++i == 10) break; } return i; }"));
        assertEquals(1, Models.run("LONG f() { LONG i = 0; do { i++; } while (i < 0); return i; }"));
        assertEquals(25, Models.run("LONG f() { LONG s = 0; LONG i; for (i = 0; i < 10; i++) { if (i % 2 == 0) continue; s += i; } return s; }"));
        assertEquals(3, Models.run("LONG f() { LONG n = 0; LONG i; LONG j; for (i = 0; i < 3; i++) for (j = 0; ; j++) { if (j == i) { n++; break; } } return n; }"));
    }

    @Test void switchFallsThroughAndBreaks() {
        String text = """
                LONG f(LONG x) {
                    LONG r = 0;
                    switch (x) {
                    case 1: r += 1;
                    case 2: r += 2; break;
                    case 3: { r = 30; } break;
                    default: r = 99;
                    case 4: r++;
                    }
                    return r;
                }""";
        Program program = Models.program(text);
        long[] expected = {100, 3, 2, 30, 1, 100};
        for (int x = 0; x < expected.length; x++) {
            assertEquals(expected[x], new Evaluator(program).call("f", x), "case " + x);
        }
    }

    @Test void gotoLeavesLoops() {
        assertEquals(5, Models.run("LONG f() { LONG i = 0; again: i++; if (i < 5) goto again; goto end; i = 100; end: return i; }"));
    }

    @Test void labelsStandWhereOneStatementCan() {
        assertEquals(31, Models.run("""
                LONG f() {
                    LONG n = 0, i = 0;
                    if (i == 0) again: n += 10; else n = 1;
                    if (i++ < 2) goto again;
                    do last: n++; while (n < 0);
                    return n;
                }"""));
        Program program = Models.program("""
                LONG f(LONG x) {
                    LONG n = 0;
                    switch (x) case 5: n = 100;
                    switch (x) { case 4: if (n) case 7: n += 1000; }
                    return n;
                }""");
        assertEquals(100, new Evaluator(program).call("f", 5));
        assertEquals(0, new Evaluator(program).call("f", 4));
        assertEquals(1000, new Evaluator(program).call("f", 7));
    }

    @Test void shortCircuitAndSideEffects() {
        assertEquals(0, Models.run("LONG g; LONG set(LONG v) { g += 1; return v; } LONG f() { if (0 && set(1)) { } if (1 || set(1)) { } return g; }"));
        assertEquals(2, Models.run("LONG g; LONG set(LONG v) { g += 1; return v; } LONG f() { if (set(1) && set(0) || 0) { } return g; }"));
    }

    @Test void incrementsGiveOldOrNewValue() {
        assertEquals(5 * 1000 + 7 * 100 + 7, Models.run("LONG f() { LONG i = 5; LONG a = i++; LONG b = ++i; return a * 1000 + b * 100 + i; }"));
        assertEquals(255, Models.run("LONG f() { UCHAR c = 0; c--; return c; }"));
        assertEquals(30, Models.run("LONG f() { LONG a[3] = { 10, 20, 30 }; LONG *p = a; p++; p += 1; return *p--; }"));
        assertEquals(9, Models.run("struct B { ULONG v : 4; }; LONG f() { struct B b; b.v = 15; b.v++; b.v += 9; return b.v--; }"));
    }

    @Test void compoundAssignmentConvertsBack() {
        assertEquals(44, Models.run("LONG f() { UCHAR c = 200; c += 100; return c; }"));
        assertEquals(-1, Models.run("LONG f() { LONG x = 0; x -= 1; x |= 8; x >>= 2; return x; }"));
        assertEquals(6, Models.run("LONG f() { ULONG x = 26; x %= 10; x <<= 3; x /= 8; x ^= 0; x &= 7; return x; }"));
    }

    @Test void staticLocalsLive() {
        assertEquals(13, Models.run("LONG g() { static LONG n = 10; return ++n; } LONG f() { g(); g(); return g(); }"));
    }

    @Test void chainedAssignmentSetsAll() {
        assertEquals(55, Models.run("LONG f() { LONG a; LONG b; a = b = 5; return a * 10 + b; }"));
    }

    @Test void withReleasesOnEveryWayOut() {
        Program program = Models.program("""
                LONG f(WDFINTERRUPT i, LONG x) {
                    while (TRUE) {
                        with (i) {
                            if (x == 0) return 1;
                            if (x == 1) break;
                            if (x == 2) goto out;
                            x = 0;
                        }
                        x = 1;
                    }
                    return 2;
                out:
                    return 3;
                }""");
        for (int x = 0; x < 3; x++) {
            Evaluator e = new Evaluator(program);
            assertEquals(x + 1, e.call("f", 77, x));
            assertEquals(List.of("WdfInterruptAcquireLock(77)", "WdfInterruptReleaseLock(77)"), e.ddiCalls());
        }
        Evaluator e = new Evaluator(program);
        assertEquals(2, e.call("f", 77, 3));
        assertEquals(4, e.ddiCalls().size());
    }

    /** Two locks at once: whatever way leads out gives back what was taken inside of it, the inner first, and evaluates no lock twice. */
    @Test void nestedWithReleasesInnerLocksFirst() {
        Program program = Models.program("""
                LONG counted;
                WDFSPINLOCK next(WDFSPINLOCK s) { counted++; return s; }
                LONG f(WDFWAITLOCK w, WDFSPINLOCK s, LONG x) {
                    counted = 0;
                    for (LONG i = 0; i < 2; i++) {
                        with (w) {
                            with (next(s)) {
                                if (x == 0) return counted;
                                if (x == 1) continue;
                                if (x == 2) break;
                                if (x == 3) goto outer;
                                if (x == 4) goto out;
                            }
                        outer:
                            counted += 10;
                        }
                    }
                    return counted;
                out:
                    return 100 + counted;
                }""");
        String in = "WdfWaitLockAcquire(7, 0) WdfSpinLockAcquire(8) ";
        String out = "WdfSpinLockRelease(8) WdfWaitLockRelease(7) ";
        long[] results = {1, 2, 1, 22, 101, 22};
        int[] rounds = {1, 2, 1, 2, 1, 2};
        for (int x = 0; x < results.length; x++) {
            Evaluator e = new Evaluator(program);
            assertEquals(results[x], e.call("f", 7, 8, x), "x = " + x);
            assertEquals((in + out).repeat(rounds[x]).strip(), String.join(" ", e.ddiCalls()), "x = " + x);
        }
    }

    /** A goto from one with block into the next one's neighbourhood holds exactly the locks around its label. */
    @Test void gotoInsideWithKeepsTheLockAroundItsLabel() {
        Evaluator e = new Evaluator(Models.program("""
                LONG f(WDFSPINLOCK s) {
                    LONG n = 0;
                    with (s) {
                    again:
                        if (++n < 3) goto again;
                    }
                    return n;
                }"""));
        assertEquals(3, e.call("f", 8));
        assertEquals(List.of("WdfSpinLockAcquire(8)", "WdfSpinLockRelease(8)"), e.ddiCalls());
    }

    @Test void updateReadsOnceAndWritesOnceInTheRegistersWidth() {
        Program program = Models.program("""
                union REG { struct { ULONG a : 4; ULONG b : 8; ULONG c : 20; } bits; ULONG word; };
                struct REGS { UCHAR pad[8]; union REG r; };
                VOID f(struct REGS *regs, ULONG v) { update regs->r { a = 3; b = v; } }""");
        Evaluator e = new Evaluator(program);
        e.memory().putInt(0x1008, 0xABCDE001);
        e.watch(0x1000, 0x1100);
        e.call("f", 0x1000, 0x1FF);
        assertEquals(List.of("R32 8", "W32 8"), e.accesses());
        assertEquals(0xABCDEFF3, e.memory().getInt(0x1008));
    }

    @Test void bitFieldAssignmentIsOneReadAndOneWriteOfItsUnit() {
        Program program = Models.program("struct R { UCHAR a : 1; UCHAR b : 1; }; VOID f(struct R *r) { r->b = 1; }");
        Evaluator e = new Evaluator(program);
        e.watch(0x1000, 0x1001);
        e.call("f", 0x1000);
        assertEquals(List.of("R8 0", "W8 0"), e.accesses());
        assertEquals(2, e.memory().get(0x1000));
    }

    @Test void emptyEndlessLoopStopsAtItsOwnLine() {
        Function f = Models.program("VOID f(LONG x) {\n x = 1;\n for (;;) { }\n}").function("f");
        assertTrue(f.statements()[1]);
        assertEquals(3, f.lines().get(1).line());
    }

    @Test void everyStatementIsAStop() {
        Function f = Models.program("LONG f(LONG x) {\n LONG y;\n y = x;\n if (y)\n  y++;\n return y;\n}").function("f");
        for (int line : new int[] {3, 4, 5, 6}) {
            boolean stop = false;
            for (int pc = 0; pc < f.code().size(); pc++) {
                stop |= f.statements()[pc] && f.lines().get(pc).line() == line;
            }
            assertTrue(stop, "line " + line);
        }
        assertFalse(f.variables().isEmpty());
        assertEquals(List.of("x", "y"), f.variables().stream().map(v -> v.name()).toList());
    }
}
