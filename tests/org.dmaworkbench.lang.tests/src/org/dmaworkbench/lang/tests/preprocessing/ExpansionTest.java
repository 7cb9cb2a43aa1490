package org.dmaworkbench.lang.tests.preprocessing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Macros are replaced as C says; the examples of C11 6.10.3 and the customs of driver sources, in words of our own. */
class ExpansionTest {
    static Stream<Arguments> texts() {
        return Stream.of(
                of("#define A 1 + 2\nx = A * 3", "x = 1 + 2 * 3"),
                of("#define F(a) ((a) + 1)\nF(2)", "( ( 2 ) + 1 )"),
                of("#define F(a) a\nF", "F"),
                of("#define F(a) a\nF + F (3)", "F + 3"),
                of("#define F(a, b) b a\nF(1 2, 3)", "3 1 2"),
                of("#define F(a) a\nF((1, 2))", "( 1 , 2 )"),
                of("#define F() 7\nF() F( )", "7 7"),
                of("#define F(a) [a]\nF()", "[ ]"),
                of("#define EMPTY\nEMPTY a EMPTY", "a"),
                of("#define X (Y)\n#define Y X\nX", "( X )"),
                of("#define f(a) a*g\n#define g(a) f(a)\nf(2)(9)", "2 * 9 * g"),
                of("#define x 3 +\n#define f(a) f(x * (a))\n#undef x\n#define x 2 +\nf(y)", "f ( 2 + * ( y ) )"),
                of("#define str(s) #s\nstr(a  b \"c\\n\" 'd')", "\"a b \\\"c\\\\n\\\" 'd'\""),
                of("#define str(s) #s\n#define xstr(s) str(s)\n#define V 12\nstr(V) xstr(V)", "\"V\" \"12\""),
                of("#define V (4)\n#define str(s) #s\n#define xstr(s) str(s)\nxstr(V)", "\"(4)\""),
                of("#define cat(a, b) a ## b\ncat(x, 1) cat(, y) cat(y, ) cat(<, <)", "x1 y y <<"),
                of("#define cat(a, b) a ## b\n#define xcat(a, b) cat(a, b)\n#define N 3\ncat(x, N) xcat(x, N)", "xN x3"),
                of("#define W2(s) L ## s\n#define W(s) W2(s)\nW(__FILE__) W(\"a\")", "L\"model.kmdf\" L\"a\""),
                of("#define T(fmt, ...) P(fmt, __VA_ARGS__)\nT(1) T(1, 2, 3)", "P ( 1 ) P ( 1 , 2 , 3 )"),
                of("#define T(fmt, ...) P(fmt, ## __VA_ARGS__)\nT(1) T(1, 2)", "P ( 1 ) P ( 1 , 2 )"),
                of("#define T(...) P(__VA_ARGS__)\nT() T(1)", "P ( ) P ( 1 )"),
                of("#define T(args...) P(args)\nT(1, 2)", "P ( 1 , 2 )"),
                of("#define LONG_ONE a \\\n  b \\\n  c\nLONG_ONE", "a b c"),
                of("#define A /* no */ 1 x // no more\nA + A", "1 x + 1 x"),
                of("#define F(a) a + a\nF(\n  1\n)", "1 + 1"),
                of("#define CALL F\n#define F(a) <a>\nCALL(1)", "< 1 >"),
                of("#define LP (\n#define F(a) {a}\n#define G F LP 1 )\nG", "F ( 1 )"),
                of("#define F(a) {a}\n#define G(x) x\nG(F)(1)", "{ 1 }"),
                of("__LINE__\n__LINE__", "1 2"),
                of("__COUNTER__ __COUNTER__", "0 1"),
                of("#define inline\ninline int a;", "int a ;"),
                of("#define A 1\n#undef A\n#define A 2\nA", "2"),
                of("#define A 1\nA\n#undef A\n#define A 2\nA", "A 2"),
                of("#define B 1\n#define A (B + 1)\n#undef B\n#define B 5\nA", "( 5 + 1 )"),
                of("#define DO(s) do { s; } while (0)\nDO(a = 1; b = 2);", "do { a = 1 ; b = 2 ; } while ( 0 ) ;"),
                of("#define OPEN {\nVOID f(VOID) OPEN }", "VOID f ( VOID ) { }"),
                of("#define A 0x1F\n#define B ((A) << 4)\n#define C ((ULONG)B)\nA B C", "A B C"),
                of("#define R(v) (((ULONG)(v)) >> 4)\n#define M(v) (R(v) & 3)\nM(x)", "( ( ( ( ULONG ) ( x ) ) >> 4 ) & 3 )"));
    }

    private static Arguments of(String text, String seen) {
        return Arguments.of(text, seen);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void expands(String text, String seen) {
        assertEquals(seen, Sources.seen(text));
    }
}
