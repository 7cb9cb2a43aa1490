package org.dmaworkbench.sim.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Consumer;
import org.dmaworkbench.machine.model.MachinePackage;
import org.dmaworkbench.program.build.FunctionBuilder;
import org.dmaworkbench.program.build.Label;
import org.dmaworkbench.program.code.BinaryOp;
import org.dmaworkbench.program.code.Instruction;
import org.dmaworkbench.program.type.IntKind;
import org.dmaworkbench.sim.RunOptions;
import org.dmaworkbench.sim.Simulation;
import org.dmaworkbench.sim.Stop;
import org.dmaworkbench.sim.StopCondition;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.trace.TraceCursor;
import org.junit.jupiter.api.Test;

class BugCheckTest {
    private static Simulation run(int irql, Consumer<FunctionBuilder> body) {
        Assembler assembler = new Assembler();
        FunctionBuilder f = assembler.function("Bad", "Thread");
        assembler.statement(f);
        body.accept(f);
        assembler.add(f);
        Simulation s = new Rig(assembler.build()).thread("app", irql, "Bad").simulation(RunOptions.DEFAULT.withMaxInstructionsPerCallback(1000));
        assertEquals(Stop.Reason.ENDED, s.run(StopCondition.NEVER).reason());
        return s;
    }

    private static void load(FunctionBuilder f, long address) {
        f.load(IntKind.U32, f.constant(address), 0);
    }

    private static void check(Simulation s, long code, String text, long... parameters) {
        assertEquals(Long.toHexString(code), Long.toHexString(s.state().get(MachinePackage.MACHINE, 0, MachinePackage.MACHINE__BUG_CHECK_CODE)));
        for (int i = 0; i < parameters.length; i++) {
            assertEquals(Long.toHexString(parameters[i]),
                    Long.toHexString(s.state().get(MachinePackage.MACHINE, 0, MachinePackage.MACHINE__BUG_CHECK_PARAMETER1 + i)), "parameter " + (i + 1));
        }
        assertTrue(s.inspect().errorText().contains(text), s.inspect().errorText());
        assertEquals(3, s.inspect().errorPosition().line());
        TraceCursor c = s.trace().cursor();
        long bugChecks = 0;
        while (c.next()) {
            bugChecks += c.kind() == Kind.BUGCHECK ? 1 : 0;
        }
        assertEquals(1, bugChecks);
    }

    @Test void aNullPointerAtDispatchLevel() {
        check(run(2, f -> load(f, 0x10)), 0xD1, "null pointer", 0x10, 2, 0, 0xFFFF_F801_0000_0000L);
    }

    @Test void aWildWriteAtDispatchLevel() {
        Simulation s = run(2, f -> f.store(IntKind.U32, f.constant(0xFFFF_1234_0000_0000L), 0, 1));
        check(s, 0xD1, "no memory there", 0xFFFF_1234_0000_0000L, 2, 1);
    }

    @Test void aNullPointerAtPassiveLevelOfAnApplicationThread() {
        check(run(0, f -> load(f, 0)), 0x3B, "null pointer", 0xC000_0005L, 0xFFFF_F801_0000_0000L);
    }

    @Test void aKernelAddressAtPassiveLevel() {
        check(run(0, f -> load(f, 0xFFFF_1234_0000_0000L)), 0x50, "no memory there", 0xFFFF_1234_0000_0000L, 0);
    }

    @Test void outOfBoundsNamesTheRegion() {
        check(run(0, f -> f.load(IntKind.U32, 0, 254)), 0x50, "outside of pool \"shared\"");
    }

    @Test void divisionByZero() {
        check(run(2, f -> f.binary(BinaryOp.DIV, IntKind.U32, 0, f.constant(0))), 0x1E, "division by zero", 0xFFFF_FFFF_C000_0094L);
        check(run(0, f -> f.binaryConst(BinaryOp.REM, IntKind.I32, 1, 0)), 0x3B, "division by zero", 0xC000_0094L);
    }

    @Test void aCallThroughANullPointer() {
        check(run(2, f -> f.emit(new Instruction.CallIndirect(-1, f.constant(0), new int[0]))), 0xD1, "null function pointer", 0, 2, 8);
    }

    @Test void endlessRecursion() {
        check(run(0, f -> f.emit(new Instruction.Call(-1, 0, new int[] {0, 1, 2}))), 0x7F, "kernel stack overflow: 256 nested calls", 8);
    }

    @Test void anEndlessLoopIsAnErrorOfItsOwn() {
        Simulation s = run(0, f -> {
            Label top = f.label();
            f.bind(top);
            f.jump(top);
        });
        assertEquals("endless loop in callback Bad (Thread): more than 1000 instructions, now at test.kmdf:3:5 (Bad)", s.inspect().errorText());
        assertEquals(0, s.state().get(MachinePackage.MACHINE, 0, MachinePackage.MACHINE__BUG_CHECK_CODE));
        assertEquals(1000, s.state().get(MachinePackage.MACHINE, 0, MachinePackage.MACHINE__INSTRUCTIONS));
    }
}
