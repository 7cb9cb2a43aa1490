package org.dmaworkbench.compiler.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Structures, arrays, pointers, initialisers, and how they are passed. */
class AggregatesTest {
    @Test void structsAreAssignedPassedAndReturnedByValue() {
        assertEquals(1236, Models.run("""
                struct V { LONG x; LONG y; LONG z; };
                struct V twice(struct V v) { v.x *= 2; v.y *= 2; v.z *= 2; return v; }
                LONG f() { struct V a = { 1, 2, 3 }; struct V b; struct V c; b = a; c = twice(b); return b.x * 1000 + b.y * 100 + b.z * 10 + twice(c).z / 2; }"""));
        assertEquals(0x12345678, Models.run("""
                PHYSICAL_ADDRESS make(ULONG low, LONG high) { PHYSICAL_ADDRESS a; a.LowPart = low; a.HighPart = high; return a; }
                ULONG low(PHYSICAL_ADDRESS a) { return a.u.LowPart; }
                ULONG f() { return low(make(0x12345678, 1)); }"""));
    }

    @Test void smallStructsTravelInASlot() {
        assertEquals(0x1_0000_0005L, Models.run("PHYSICAL_ADDRESS f(LONGLONG v) { PHYSICAL_ADDRESS a; a.QuadPart = v; a.LowPart += 4; return a; }", 0x1_0000_0001L));
    }

    @Test void initialisersFillZeroAndTakeDesignators() {
        assertEquals(1, Models.run("LONG f() { struct { LONG a; LONG b[3]; LONG c; } s = { 1 }; return s.a + s.b[2] + s.c; }"));
        assertEquals(9, Models.run("LONG f() { struct { LONG a; LONG b[3]; LONG c; } s = { .c = 4, .b = { [1] = 5 } }; return s.a + s.b[1] + s.c; }"));
        assertEquals(15, Models.run("LONG f() { struct { LONG a; LONG b[3]; LONG c; } s = { 1, 2, 3, 4, 5 }; return s.a + s.b[0] + s.b[1] + s.b[2] + s.c; }"));
        assertEquals(7, Models.run("LONG f() { LONG a[] = { [2] = 3, 4 }; return a[2] + a[3] + a[0] + (LONG)ARRAYSIZE(a) - 4; }"));
        assertEquals('b' + 4, Models.run("LONG f() { CHAR t[] = \"abc\"; return t[1] + sizeof(t); }"));
        assertEquals(6, Models.run("struct P { LONG x; LONG y; }; LONG sum(struct P p) { return p.x + p.y; } LONG f() { return sum((struct P){ 2, 4 }); }"));
        assertEquals(3, Models.run("union U { ULONG w; UCHAR b[4]; }; LONG f() { union U u = { 0x00030201 }; return u.b[2]; }"));
    }

    @Test void staticStorageIsInitialised() {
        assertEquals(60, Models.run("LONG g[3] = { 10, 20, 30 }; LONG *p = &g[1]; LONG f() { return g[0] + *p + p[1]; }"));
        assertEquals(42, Models.run("LONG inc(LONG x) { return x + 1; } struct T { LONG (*fn)(LONG); CHAR *name; }; struct T t = { inc, \"x\" }; LONG f() { return t.fn(41); }"));
        assertEquals(0x51, Models.run("struct B { ULONG a : 4; ULONG b : 4; }; struct B b = { 1, 5 }; LONG f() { return *(LONG *)&b; }"));
    }

    @Test void functionPointersAreCalled() {
        assertEquals(9, Models.run("LONG sq(LONG x) { return x * x; } LONG f() { LONG (*fn)(LONG) = sq; LONG (*g)(LONG) = &sq; return fn == g ? (*fn)(3) : 0; }"));
        assertEquals(12, Models.run("typedef LONG OP(LONG, LONG); LONG add(LONG a, LONG b) { return a + b; } LONG apply(OP *op) { return op(5, 7); } LONG f() { return apply(add); }"));
    }

    @Test void addressTakenVariablesAndParametersLiveInMemory() {
        assertEquals(8, Models.run("VOID set(LONG *p) { *p += 1; } LONG f(LONG x) { LONG y = 2; set(&x); set(&y); set(&y); return x + y; }", 3));
    }

    @Test void pointersToPointersAndContainingRecord() {
        assertEquals(5, Models.run("LONG f() { LONG x = 1; LONG *p = &x; LONG **pp = &p; **pp = 5; return x; }"));
        assertEquals(11, Models.run("struct N { LONG a; LONG b; }; LONG f() { struct N n = { 11, 12 }; return CONTAINING_RECORD(&n.b, struct N, b)->a; }"));
    }

    @Test void matricesAndNestedStructs() {
        assertEquals(23, Models.run("LONG f() { LONG m[3][4]; LONG i; LONG j; for (i = 0; i < 3; i++) for (j = 0; j < 4; j++) m[i][j] = i * 10 + j; return m[2][3]; }"));
        assertEquals(7, Models.run("struct O { struct { LONG p; struct { LONG q; } in[2]; } a; }; LONG f() { struct O o; struct O *p = &o; p->a.in[1].q = 7; return o.a.in[1].q; }"));
    }
}
