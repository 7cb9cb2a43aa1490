package org.dmaworkbench.lang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** C in the dialect of Windows drivers: every snippet is read without a complaint about syntax or names. */
class CorpusTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "ULONG a;", "ULONG a, b, *c;", "static const ULONG a = 1;", "extern volatile ULONG *a;", "const ULONG a = 0x1FuLL;", "unsigned long long a;",
        "unsigned a; long int b; signed char c; __int64 d; short e;", "ULONG a[3];", "ULONG a[2][3] = { { 1, 2, 3 }, { 4 } };", "ULONG a[] = { 1, 2, };",
        "ULONG a[4] = { [2] = 3, [0] = 1 };", "typedef ULONG MY, *PMY, MYS[3];", "typedef struct _S S, *PS;", "typedef struct _S { ULONG a; } S; S s = { 1 };",
        "typedef struct { ULONG a; } S; S s = { .a = 1 };", "struct S { struct { ULONG a; } in; union { ULONG b; USHORT c[2]; }; }; S s = { .in.a = 1, .b = 2 };",
        "struct S { ULONG a : 3; ULONG : 5; ULONG b : 24; };", "struct packed S { UCHAR a; ULONG b; };", "struct packed(2) S { UCHAR a; ULONG b; };",
        "struct align(16) S { ULONG a; };", "typedef struct align(8) { ULONG a; } S;", "struct S { struct S *next; VOID (*f)(struct S *, ULONG); };",
        "enum E { A, B = 3, C }; E e = B; enum E f;", "typedef enum _E { A = 1 << 3, B = A | 2, } E, *PE;", "typedef VOID F(ULONG a); F f; F *g; typedef F *PF;",
        "typedef NTSTATUS (*PF)(PVOID, ULONG);", "typedef VOID (*PF)(VOID); PF table[3];", "VOID (*signal(int n, VOID (*f)(int)))(int);",
        "NTSTATUS f(VOID);", "VOID f();", "VOID f(ULONG, PVOID);", "ULONG f(PCSTR format, ...);", "static inline ULONG f(ULONG a) { return a; }",
        "FORCEINLINE ULONG f(ULONG a) { return a; }", "ULONG NTAPI f(IN ULONG a, OUT PULONG b OPTIONAL);",
        "_IRQL_requires_max_(DISPATCH_LEVEL) VOID f(_In_ ULONG a, _Out_opt_ PULONG b, _In_reads_(a) PULONG c);",
        "_Use_decl_annotations_ VOID f(ULONG a) { }", "_Must_inspect_result_ _IRQL_requires_(PASSIVE_LEVEL) _Success_(return >= 0) NTSTATUS f(VOID);",
        "_Function_class_(EVT_WDF_IO_QUEUE_IO_READ) VOID f(VOID);", "__declspec(noinline) VOID f(VOID);", "EVT_WDF_IO_QUEUE_IO_READ OnRead;",
        "EVT_WDF_IO_QUEUE_IO_READ OnRead, OnOther;", "DRIVER_INITIALIZE DriverEntry;", "#define A 3\nULONG a = A;", "#define A (1 << 3)\n#define B (A | 2)\nULONG a = B;",
        "#define A \\\n  3\nULONG a = A;", "#define A 3 // three\n#define B 4 /* four */\nULONG a = A + B;", "#define EMPTY\nULONG a;", "#define A 'x'\n#define S \"text\" \"more\"",
        "  #  define A 3\nULONG a = A;", "PCSTR s = \"a\\n\\x41\\\"\" \"b\";", "PWSTR s = L\"wide\";", "CHAR c = '\\''; CHAR d = '\\\\'; CHAR e = '\\0';",
        "typedef struct _C { ULONG a; } C;\nWDF_DECLARE_CONTEXT_TYPE_WITH_NAME(C, GetC)\nULONG f(WDFDEVICE d) { return GetC(d)->a; }",
        ";", "struct S { ULONG a; };;", "ULONG a = sizeof(ULONG) * 3, b = sizeof a;", "ULONGLONG a = 0xFFFFFFFFFFFFFFFFULL; LONG b = -1L; ULONG c = 017u; ULONG d = 0b101;",
        "PHYSICAL_ADDRESS a = { 0 };", "typedef UCHAR *PUCH; PUCH f(PUCH a) { return (PUCH)(a + 1); }",
    })
    void declarations(String text) {
        assertEquals(List.of(), Models.syntaxIssues(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        ";", "{ }", "{ { ; } }", "a = 1;", "if (a) b = 1;", "if (a) b = 1; else b = 2;", "if (a) { } else if (b) { } else { }", "if (a) if (b) a = 1; else b = 2;",
        "while (a) a--;", "do a--; while (a);", "do { a--; } while (0);", "for (;;) break;", "for (a = 0; a < 3; a++) { continue; }",
        "for (ULONG i = 0, j = 1; i < j; i++, j--) a += i;", "switch (a) { case 1: case 2: b = 1; break; default: b = 2; }",
        "switch (a) { case 1: { b = 1; } case (2 + 3): b = 2; }", "goto out; a = 1; out: a = 2;", "out: ; goto out;", "return;", "ULONG c = a, *d = &c; *d = 3;",
        "static ULONG c; c++;", "a = b ? a : b;", "a += b -= 1; a <<= 2; a >>= 1; a &= ~b; a |= 1; a ^= b; a *= 2; a /= 3; a %= 5;", "a = !b && (a || b);",
        "p[1] = *p + p[a]; *(p + 1) = 0; a = 1[p];", "a = (ULONG)(ULONG_PTR)p;", "s.a = t->a; t->next->next = &s; (*t).a = (&s)->a;", "s = *t; *t = s;",
        "f(a)(b); (*f)(a); f(f);", "a = sizeof(struct TAG) + sizeof(PULONG) + sizeof s.a;", "a = FIELD_OFFSET(struct TAG, next);", "t = CONTAINING_RECORD(p, TAG, a);",
        "KdPrint((\"a %d\", a));", "ASSERT(a == 1 && \"text\");", "UNREFERENCED_PARAMETER(a);", "a = min(a, b) + max(a, 3);", "#define LOCAL 3\na = LOCAL;",
        "struct { ULONG x; } l; l.x = 1;", "typedef ULONG L; L l = 1; a = (L)l;", "enum { X, Y } e = X; a = e + Y;", "TAG z = { 1, 0 }; TAG y[2] = { { 1 }, { .a = 2 } };",
        "a = ((b)); a = ((ULONG)b); a = -(b); a = +b; a = - -b;", "a = b == 1 != 0 < 2 <= 3 > 4 >= 5;", "a = a << 1 >> 2 & 3 ^ 4 | 5;", "a++; ++a; a--; --a; (*p)++; *p++ = 1;",
        "PAGED_CODE();", "for (;;) { if (a) goto end; } end: return;", "ULONG c[3] = { 0 }, d; d = c[ARRAYSIZE(c) - 1];", "a = (b, 3);", "(VOID)a;", "(void)f(a);",
        "PULONG q = (PULONG)p, r = (ULONG *)p, *u = &q; q = r; u = &r;", "VOID (*g)(ULONG) = 0; g(a);", "ULONG __x = 1, $y = __x; a = $y;",
    })
    void statements(String text) {
        assertEquals(List.of(), Models.syntaxIssues("typedef struct TAG { ULONG a; struct TAG *next; } TAG;\ntypedef VOID (*FN)(ULONG);\nFN f2(ULONG n);\n"
                + "VOID test(ULONG a, ULONG b, PULONG p, TAG s, TAG *t, FN (*f)(ULONG)) {\n" + text + "\n}"));
    }
}
