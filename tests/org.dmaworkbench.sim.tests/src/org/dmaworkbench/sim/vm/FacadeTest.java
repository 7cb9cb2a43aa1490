package org.dmaworkbench.sim.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.program.Variable;
import org.dmaworkbench.program.build.FunctionBuilder;
import org.dmaworkbench.program.code.Instruction;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.IntKind;
import org.dmaworkbench.program.type.MsvcLayout;
import org.dmaworkbench.program.type.StructType;
import org.dmaworkbench.sim.Inspector;
import org.dmaworkbench.sim.RunOptions;
import org.dmaworkbench.sim.Simulation;
import org.dmaworkbench.sim.Stop;
import org.dmaworkbench.sim.StopCondition;
import org.dmaworkbench.sim.ValueNode;
import org.dmaworkbench.sim.ValueTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FacadeTest {
    private static Program work() {
        return PreemptionTest.program(100);
    }

    @Test void aBreakpointStopsBeforeItsStatementEachTimeAndNotTwice() {
        Simulation s = PreemptionTest.rig(work()).cpus(1).thread("app", 0, "Work").simulation();
        BitSet at = new BitSet();
        boolean[] statements = s.program().function("Work").statements();
        int pc = statements.length - 1;
        while (!statements[pc]) {
            pc--;
        }
        // The statement before the last is the loop's increment.
        int increment = pc - 1;
        while (!statements[increment]) {
            increment--;
        }
        at.set(increment);
        StopCondition breakpoint = StopCondition.breakpoints(List.of(at));
        int hits = 0;
        for (Stop stop = s.run(breakpoint); stop.reason() == Stop.Reason.CONDITION; stop = s.run(breakpoint)) {
            hits++;
            assertEquals(increment, s.inspect().frames(stop.context()).get(0).pc());
        }
        assertEquals(100, hits);
    }

    @Test void steppingOverAndOutByDepth() {
        Assembler assembler = new Assembler();
        FunctionBuilder inner = assembler.function("Inner", "");
        assembler.addTo(inner, 0, 1);
        assembler.addTo(inner, 1, 1);
        int id = assembler.add(inner);
        FunctionBuilder outer = assembler.function("Outer", "");
        assembler.statement(outer);
        outer.call(id, 0, 1, 2);
        assembler.addTo(outer, 2, 1);
        assembler.add(outer);
        Rig rig = new Rig(assembler.build()).thread("app", 0, "Outer");
        Simulation s = rig.simulation();
        Stop stop = s.run(p -> p.function() == 1);
        int context = stop.context();
        stop = s.run(p -> p.context() == context && p.depth() == 2);
        assertEquals("Inner", s.inspect().frames(context).get(0).name());
        assertEquals(List.of("Inner", "Outer", "thread start"), s.inspect().frames(context).stream().map(Inspector.Frame::name).toList());
        assertEquals(2, s.inspect().driverDepth(context));
        s.run(p -> p.context() == context && p.depth() < 2);
        assertEquals("Outer", s.inspect().frames(context).get(0).name());
        assertEquals(1, s.state().memory().load32(rig.shared() + 4));
        assertEquals(0, s.state().memory().load32(rig.shared() + 8));
    }

    @Test @Timeout(30) void aRunningSimulationIsSuspendedFromAnotherThreadAndGoesOn() throws InterruptedException {
        Assembler assembler = new Assembler();
        FunctionBuilder f = assembler.function("Long", "");
        assembler.repeat(f, 4_000_000_000L, () -> assembler.addTo(f, 0, 1));
        assembler.add(f);
        Simulation s = new Rig(assembler.build()).thread("app", 0, "Long")
                .simulation(RunOptions.DEFAULT.withMaxInstructionsPerCallback(Long.MAX_VALUE));
        Stop[] stop = new Stop[1];
        Thread runner = new Thread(() -> stop[0] = s.run(StopCondition.NEVER));
        runner.start();
        while (s.tick() < 100_000) {
            Thread.onSpinWait();
        }
        s.suspend();
        runner.join();
        assertEquals(Stop.Reason.SUSPENDED, stop[0].reason());
        assertFalse(s.ended());
        long hash = s.state().hash();
        long tick = s.tick();
        s.run(StopCondition.tick(tick + 1000));
        s.goTo(tick);
        assertEquals(hash, s.state().hash());
    }

    @Test void aLibraryFunctionWithoutBehaviourEndsTheRunWhereItIsCalled() {
        Simulation s = new Rig(work()).thread("app", 0, "Wait").simulation();
        s.run(StopCondition.NEVER);
        assertTrue(s.ended());
        assertTrue(s.inspect().errorText().startsWith("Block is declared, not simulated yet"), s.inspect().errorText());
    }

    @Test void theVerdictIsThereOnlyAfterTheEnd() {
        Simulation s = PreemptionTest.rig(work()).thread("app", 0, "Work").simulation();
        assertThrows(IllegalStateException.class, s::verdict);
        s.run(StopCondition.NEVER);
        assertTrue(s.ended());
        assertTrue(s.verdict().passes());
        assertEquals(Stop.Reason.ENDED, s.run(StopCondition.NEVER).reason());
    }

    @Test void variablesStructuresPointersAndBitFieldsAreShown() {
        StructType pair = new StructType("PAIR", false);
        new MsvcLayout(false, 16).add("First", Assembler.ULONG).addBits("Low", Assembler.ULONG, 4).addBits("High", Assembler.ULONG, 28)
                .add("Self", new CType.Pointer(pair)).add("Mode", new CType.Enum("MODE", List.of(new CType.Enumerator("Off", 0), new CType.Enumerator("On", 1))))
                .add("Bytes", new CType.Array(new CType.Int("UCHAR", IntKind.U8), 3)).finish(pair, 1);
        Assembler assembler = new Assembler();
        FunctionBuilder f = assembler.function("Show", "");
        int local = f.stackLocal("local", pair);
        int count = f.local("count", Assembler.ULONG);
        f.emit(new Instruction.Const(count, 42));
        int address = f.stackAddress(local);
        f.store(IntKind.U32, address, 0, count);
        f.store(IntKind.U32, address, 4, f.constant(0xABCDE7));
        f.store(IntKind.U64, address, 8, address);
        f.store(IntKind.U32, address, 16, f.constant(1));
        f.store(IntKind.U8, address, 21, f.constant(9));
        assembler.statement(f);
        f.ret(-1);
        assembler.add(f);
        Simulation s = new Rig(assembler.build()).thread("app", 0, "Show", 5, 6).simulation();
        s.run(p -> p.pc() > 3);
        Inspector.Frame frame = s.inspect().frames(s.inspect().runningContext()).get(0);
        List<Inspector.Place> variables = s.inspect().variables(frame);
        assertEquals(List.of("shared", "a", "b", "local", "count"), variables.stream().map(Inspector.Place::name).toList());
        ValueTree tree = new ValueTree(s.inspect());
        assertEquals("42 (0x0000002A)", tree.of(variables.get(4)).text());
        assertEquals("5 (0x00000005)", tree.of(variables.get(1)).text());
        ValueNode root = tree.of(variables.get(3));
        assertTrue(root.expandable());
        List<ValueNode> members = tree.children(root);
        assertEquals(List.of("First", "Low", "High", "Self", "Mode", "Bytes"), members.stream().map(ValueNode::name).toList());
        assertEquals(7, members.get(1).raw());
        assertEquals(0xABCDE, members.get(2).raw());
        assertEquals("On (1)", members.get(4).text());
        assertEquals("9 (0x09)", tree.children(members.get(5)).get(1).text());
        assertTrue(members.get(3).expandable());
        assertEquals(members.get(0), tree.children(members.get(3)).get(0));
        assertEquals("pool \"shared\"", s.inspect().region(tree.of(variables.get(0)).raw()).orElseThrow().substring(0, 13));
        assertEquals(Variable.Storage.STACK, s.program().function("Show").variables().get(3).storage());
    }
}
