package org.dmaworkbench.sim.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.program.build.FunctionBuilder;
import org.dmaworkbench.program.code.Arithmetic;
import org.dmaworkbench.program.code.BinaryOp;
import org.dmaworkbench.program.code.Instruction;
import org.dmaworkbench.program.code.UnaryOp;
import org.dmaworkbench.program.type.IntKind;
import org.dmaworkbench.sim.Simulation;
import org.dmaworkbench.sim.StopCondition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every operation in every kind, with two slots and with a constant, against the reference in the program bundle. */
class ArithmeticTest {
    private static final IntKind[] COMPUTED = {IntKind.I32, IntKind.U32, IntKind.I64, IntKind.U64};
    private static final long[] VALUES = {0, 1, 2, 3, 7, 31, 32, 33, 63, 64, 127, 128, 255, 256, 0x7FFF, 0x8000, 0xFFFF, 0x7FFF_FFFF,
        0x8000_0000L, 0xFFFF_FFFFL, 0x1_0000_0000L, Long.MAX_VALUE, Long.MIN_VALUE, -1, -2, -7, -128, -32768, Integer.MIN_VALUE};

    /** Results are stored as 64-bit values one after the other and read from memory at the end. */
    private static List<Long> results(List<Instruction> computations, int count) {
        Assembler assembler = new Assembler();
        FunctionBuilder f = assembler.function("Run", "Thread");
        int out = f.slot();
        f.slot();
        f.slot();
        f.slot();
        f.emit(new Instruction.BinaryConst(BinaryOp.ADD, IntKind.U64, out, 0, 256));
        for (Instruction i : computations) {
            f.emit(i);
            if (i instanceof Instruction.Binary || i instanceof Instruction.BinaryConst || i instanceof Instruction.Unary || i instanceof Instruction.Convert) {
                f.store(IntKind.U64, out, 0, out + 3);
                f.emit(new Instruction.BinaryConst(BinaryOp.ADD, IntKind.U64, out, out, 8));
            }
        }
        f.ret(-1);
        assembler.add(f);
        Rig rig = new Rig(assembler.build()).sharedBytes(256 + 8 * count).thread("t", 0, "Run");
        Simulation s = rig.simulation();
        s.run(StopCondition.NEVER);
        assertEquals("", s.inspect().errorText());
        List<Long> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(s.state().memory().load64(rig.shared() + 256 + 8L * i));
        }
        return values;
    }

    private static final int A = 4;
    private static final int B = 5;
    private static final int R = 6;

    @ParameterizedTest
    @EnumSource(BinaryOp.class)
    void binary(BinaryOp op) {
        List<Instruction> code = new ArrayList<>();
        List<Long> expected = new ArrayList<>();
        List<String> what = new ArrayList<>();
        for (IntKind kind : COMPUTED) {
            for (long x : VALUES) {
                for (long y : VALUES) {
                    long a = kind.canonical(x);
                    long b = kind.canonical(y);
                    if (b == 0 && (op == BinaryOp.DIV || op == BinaryOp.REM)) {
                        continue;
                    }
                    code.add(new Instruction.Const(A, a));
                    code.add(new Instruction.Const(B, b));
                    code.add(new Instruction.Binary(op, kind, R, A, B));
                    code.add(new Instruction.BinaryConst(op, kind, R, A, b));
                    for (String form : List.of("slot", "constant")) {
                        expected.add(Arithmetic.binary(op, kind, a, b));
                        what.add(a + " " + op + " " + b + " in " + kind + ", " + form);
                    }
                }
            }
        }
        compare(code, expected, what);
    }

    @ParameterizedTest
    @EnumSource(UnaryOp.class)
    void unary(UnaryOp op) {
        List<Instruction> code = new ArrayList<>();
        List<Long> expected = new ArrayList<>();
        List<String> what = new ArrayList<>();
        for (IntKind kind : COMPUTED) {
            for (long x : VALUES) {
                long a = kind.canonical(x);
                code.add(new Instruction.Const(A, a));
                code.add(new Instruction.Unary(op, kind, R, A));
                expected.add(Arithmetic.unary(op, kind, a));
                what.add(op + " " + a + " in " + kind);
            }
        }
        compare(code, expected, what);
    }

    @ParameterizedTest
    @EnumSource(IntKind.class)
    void convert(IntKind kind) {
        List<Instruction> code = new ArrayList<>();
        List<Long> expected = new ArrayList<>();
        List<String> what = new ArrayList<>();
        for (long a : VALUES) {
            code.add(new Instruction.Const(A, a));
            code.add(new Instruction.Convert(kind, R, A));
            expected.add(kind.canonical(a));
            what.add("(" + kind + ") " + a);
        }
        compare(code, expected, what);
    }

    private static void compare(List<Instruction> code, List<Long> expected, List<String> what) {
        List<Long> actual = results(code, expected.size());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i), actual.get(i), what.get(i));
        }
    }
}
