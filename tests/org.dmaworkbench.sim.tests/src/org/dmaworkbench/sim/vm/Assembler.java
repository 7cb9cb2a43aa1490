package org.dmaworkbench.sim.vm;

import org.dmaworkbench.program.Program;
import org.dmaworkbench.program.SourcePosition;
import org.dmaworkbench.program.build.FunctionBuilder;
import org.dmaworkbench.program.build.Label;
import org.dmaworkbench.program.build.ProgramBuilder;
import org.dmaworkbench.program.code.BinaryOp;
import org.dmaworkbench.program.code.Instruction;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.IntKind;

/** Writes small programs for tests, one statement per line of an imagined file test.kmdf. */
public final class Assembler {
    public static final CType.Int ULONG = new CType.Int("ULONG", IntKind.U32);
    public static final CType.Pointer PULONG = new CType.Pointer(ULONG);
    private final ProgramBuilder program = new ProgramBuilder("Test");
    private final int file = program.file("test.kmdf");
    private int line;

    /** Starts a function (PULONG shared, ULONG a, ULONG b). */
    public FunctionBuilder function(String name, String role) {
        FunctionBuilder f = new FunctionBuilder(name, role, ULONG);
        f.at(new SourcePosition(file, ++line, 1));
        f.parameter("shared", PULONG);
        f.parameter("a", ULONG);
        f.parameter("b", ULONG);
        statement(f);
        return f;
    }

    /** Starts a statement on a line of its own. */
    public void statement(FunctionBuilder f) {
        f.statement(new SourcePosition(file, ++line, 5));
    }

    /** {@code shared[index] += by}. */
    public void addTo(FunctionBuilder f, int index, long by) {
        statement(f);
        int mark = f.mark();
        int v = f.load(IntKind.U32, 0, 4 * index);
        f.emit(new Instruction.BinaryConst(BinaryOp.ADD, IntKind.U32, v, v, by));
        f.store(IntKind.U32, 0, 4 * index, v);
        f.release(mark);
    }

    /** Runs a body {@code times} times; the counter lives in a slot. */
    public void repeat(FunctionBuilder f, long times, Runnable body) {
        statement(f);
        int i = f.local("i" + f.pc(), ULONG);
        f.emit(new Instruction.Const(i, 0));
        Label top = f.label();
        Label end = f.label();
        f.bind(top);
        statement(f);
        int mark = f.mark();
        int more = f.binaryConst(BinaryOp.LT, IntKind.U32, i, times);
        f.branch(false, more, end);
        f.release(mark);
        body.run();
        statement(f);
        f.emit(new Instruction.BinaryConst(BinaryOp.ADD, IntKind.U32, i, i, 1));
        f.jump(top);
        f.bind(end);
        statement(f);
    }

    public int add(FunctionBuilder f) {
        return program.add(f);
    }

    public ProgramBuilder builder() {
        return program;
    }

    public Program build() {
        return program.build();
    }
}
