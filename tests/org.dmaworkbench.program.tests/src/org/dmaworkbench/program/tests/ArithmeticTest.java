package org.dmaworkbench.program.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.dmaworkbench.program.code.Arithmetic;
import org.dmaworkbench.program.code.BinaryOp;
import org.dmaworkbench.program.code.UnaryOp;
import org.dmaworkbench.program.type.IntKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reference of every operation: C's arithmetic in each width, results in canonical form. */
class ArithmeticTest {
    @ParameterizedTest(name = "{2} {0} {3} as {1}")
    @CsvSource({
        "ADD, U32, 4294967295, 1, 0", "ADD, I32, 2147483647, 1, -2147483648", "ADD, U64, -1, 1, 0", "SUB, U32, 0, 1, 4294967295",
        "SUB, I64, 0, 1, -1", "MUL, U32, 65536, 65536, 0", "MUL, I32, -3, 5, -15", "MUL, U64, 4294967296, 4294967296, 0",
        "DIV, I32, -7, 2, -3", "DIV, U32, 4294967295, 2, 2147483647", "DIV, U64, -1, 2, 9223372036854775807",
        "REM, I32, -7, 2, -1", "REM, I32, 7, -2, 1", "REM, U64, -1, 10, 5", "SHL, U32, 1, 31, 2147483648", "SHL, I32, 1, 31, -2147483648",
        "SHR, I32, -8, 1, -4", "SHR, U32, 4294967288, 1, 2147483644", "SHR, I64, -8, 1, -4", "SHR, U64, -8, 60, 15",
        "LT, I32, -1, 1, 1", "LT, U32, 4294967295, 1, 0", "LT, U64, -1, 1, 0", "GE, U64, -1, 1, 1", "EQ, U8, 255, 255, 1", "NE, I8, -1, 1, 1",
    })
    void binary(BinaryOp op, IntKind kind, long a, long b, long expected) {
        assertEquals(expected, Arithmetic.binary(op, kind, a, b));
    }

    @ParameterizedTest(name = "{0} {2} as {1}")
    @CsvSource({"NEG, I32, 5, -5", "NEG, U32, 1, 4294967295", "NEG, U64, 1, -1", "NOT, U32, 0, 4294967295", "NOT, I32, 0, -1", "LNOT, I64, 0, 1", "LNOT, I64, 7, 0"})
    void unary(UnaryOp op, IntKind kind, long a, long expected) {
        assertEquals(expected, Arithmetic.unary(op, kind, a));
    }

    @ParameterizedTest(name = "{1} as {0}")
    @CsvSource({"U8, 256, 0", "U8, -1, 255", "I8, 255, -1", "I8, 128, -128", "U16, -1, 65535", "I16, 32768, -32768", "U32, -1, 4294967295",
        "I32, 4294967295, -1", "I64, -1, -1"})
    void canonical(IntKind kind, long value, long expected) {
        assertEquals(expected, kind.canonical(value));
    }
}
