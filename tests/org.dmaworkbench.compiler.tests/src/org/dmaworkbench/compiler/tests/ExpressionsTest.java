package org.dmaworkbench.compiler.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of expressions with the variables a = 7, b = 3, n = -5 (LONG), u = 0xFFFFFFFF (ULONG), c = 200 (UCHAR), q = 1 << 40 (ULONGLONG). */
class ExpressionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '`', value = {
        "a + b * 2 # 13", "(a + b) * 2 # 20", "a / b # 2", "a % b # 1", "n / 2 # -2", "n % 3 # -2", "a - b - 1 # 3",
        "a << 2 # 28", "n >> 1 # -3", "u >> 28 # 15", "1 << 31 >> 31 # -1", "q >> 38 # 4",
        "a & b # 3", "a | 8 # 15", "a ^ b # 4", "~a # -8", "~u # 0", "-a # -7", "+n # -5", "!a # 0", "!0 # 1", "!!a # 1",
        "a < b # 0", "n < a # 1", "n < u # 1", "(ULONG)n > 100 # 1", "a == 7 && b == 3 # 1", "a == 1 || b == 3 # 1", "a == 1 && b / (a - 7) # 0",
        "a ? b : n # 3", "0 ? 1 : n # -5", "(a, b) # 3", "a > b ? a > 100 ? 1 : 2 : 3 # 2",
        "c + c # 400", "(UCHAR)(c + c) # 144", "(CHAR)c # -56", "(LONG)u # -1", "(ULONGLONG)n # -5", "(ULONG)q # 0", "u + 1 # 0", "u + 1LL # 4294967296",
        "sizeof(ULONG) # 4", "sizeof(PVOID) # 8", "sizeof(long) # 4", "sizeof a # 4", "sizeof(struct S) # 8", "sizeof(s.y) # 4",
        "'A' # 65", "'\\n' # 10", "L'A' # 65", "'ab' # 24930", "0x10 # 16", "010 # 8", "5u # 5", "\"abc\"[1] # 98", "sizeof(\"abc\") # 4",
        "min(a, b) # 3", "max(a, b) # 7", "min(n, a) # -5", "ARRAYSIZE(arr) # 4", "FIELD_OFFSET(struct S, y) # 4",
        "arr[2] # 30", "*(arr + 3) # 40", "2[arr] # 30", "&arr[3] - &arr[1] # 2", "*p # 10", "p[1] # 20", "&arr[0] == p # 1", "p < p + 1 # 1", "p != NULL # 1", "!p # 0",
        "s.x # 1", "(&s)->y # 2", "e.low # 5", "e.high # -3", "e.low + 1 # 6", "Two # 2", "Five # 5", "Six # 6", "(BOOLEAN)256 # 0"})
    void value(String expression, long expected) {
        assertEquals(expected, Models.run("""
                struct S { ULONG x; LONG y; };
                struct E { ULONG low : 4; LONG high : 4; };
                enum { One = 1, Two, Five = 5, Six };
                LONGLONG f(LONG a, LONG b, LONG n, ULONG u, UCHAR c, ULONGLONG q) {
                    ULONG arr[4] = { 10, 20, 30, 40 };
                    ULONG *p = arr;
                    struct S s = { 1, 2 };
                    struct E e;
                    e.low = 5;
                    e.high = -3;
                    return (LONGLONG)(%s);
                }
                """.formatted(expression), 7, 3, -5, 0xFFFFFFFFL, 200, 1L << 40));
    }
}
