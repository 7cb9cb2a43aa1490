package org.dmaworkbench.sim.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.machine.model.ContextState;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.program.build.FunctionBuilder;
import org.dmaworkbench.sim.Inspector;
import org.dmaworkbench.sim.Simulation;
import org.dmaworkbench.sim.Stop;
import org.dmaworkbench.sim.StopCondition;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.trace.TraceCursor;
import org.junit.jupiter.api.Test;

class PreemptionTest {
    /** Work at some IRQL counts up dword 0; the ISR dword 1; the DPC dword 2. */
    static Program program(long rounds) {
        Assembler assembler = new Assembler();
        FunctionBuilder work = assembler.function("Work", "");
        assembler.repeat(work, rounds, () -> assembler.addTo(work, 0, 1));
        assembler.add(work);
        FunctionBuilder isr = assembler.function("Isr", "EvtInterruptIsr");
        assembler.repeat(isr, 5, () -> assembler.addTo(isr, 1, 1));
        assembler.add(isr);
        FunctionBuilder dpc = assembler.function("Dpc", "EvtInterruptDpc");
        assembler.repeat(dpc, 5, () -> assembler.addTo(dpc, 2, 1));
        assembler.add(dpc);
        FunctionBuilder wait = assembler.function("Wait", "");
        assembler.statement(wait);
        wait.callDdi(assembler.builder().ddi("Block"), 1);
        assembler.addTo(wait, 3, 1);
        assembler.add(wait);
        return assembler.build();
    }

    static Rig rig(Program program) {
        return new Rig(program).ddi("Block", new Routine() {
            @Override public String name() {
                return "Block";
            }

            @Override public void resume(Activation a) {
                if (a.pc() == 0) {
                    a.pc(1);
                    a.block(1, a.arg(0));
                } else {
                    a.ret(0);
                }
            }
        });
    }

    private static List<String> callbacks(Simulation s) {
        List<String> order = new ArrayList<>();
        TraceCursor c = s.trace().cursor();
        while (c.next()) {
            if (c.kind() == Kind.CALLBACK_ENTER || c.kind() == Kind.CALLBACK_LEAVE) {
                order.add((c.kind() == Kind.CALLBACK_ENTER ? "+" : "-") + s.program().functions().get((int) c.arg(0)).name() + " " + c.cpu() + " " + c.irql());
            }
        }
        return order;
    }

    private static long word(Simulation s, Rig rig, int index) {
        return s.state().memory().load32(rig.shared() + 4L * index);
    }

    @Test void anIsrInterruptsAThreadAndItsDpcRunsBeforeTheThreadGoesOn() {
        Rig rig = rig(program(200)).cpus(1).thread("app", 0, "Work").at(300, Rig.RAISE, 0);
        Simulation s = rig.simulation();
        s.run(StopCondition.NEVER);
        assertEquals(List.of("+Work 0 0", "+Isr 0 6", "-Isr 0 6", "+Dpc 0 2", "-Dpc 0 2", "-Work 0 0"), callbacks(s));
        assertEquals(List.of(200L, 5L, 5L), List.of(word(s, rig, 0), word(s, rig, 1), word(s, rig, 2)));
    }

    @Test void atDispatchLevelTheDpcWaitsUntilTheIrqlFalls() {
        Rig rig = rig(program(200)).cpus(1).thread("app", 2, "Work").at(300, Rig.RAISE, 0);
        Simulation s = rig.simulation();
        s.run(StopCondition.NEVER);
        assertEquals(List.of("+Work 0 2", "+Isr 0 6", "-Isr 0 6", "-Work 0 2", "+Dpc 0 2", "-Dpc 0 2"), callbacks(s));
    }

    @Test void atDeviceIrqlTheInterruptWaits() {
        Rig rig = rig(program(200)).cpus(1).thread("app", Rig.DIRQL, "Work").at(300, Rig.RAISE, 0);
        Simulation s = rig.simulation();
        s.run(StopCondition.NEVER);
        assertEquals("+Work 0 6", callbacks(s).get(0));
        assertEquals("-Work 0 6", callbacks(s).get(1));
        assertEquals(6, callbacks(s).size());
    }

    @Test void theOtherCpuTakesTheInterruptWhileTheFirstWorks() {
        Rig rig = rig(program(200)).thread("app", 0, "Work").at(300, Rig.RAISE, 1);
        Simulation s = rig.simulation();
        s.run(StopCondition.NEVER);
        assertEquals(List.of("+Work 0 0", "+Isr 1 6", "-Isr 1 6", "+Dpc 1 2", "-Dpc 1 2", "-Work 0 0"), callbacks(s));
    }

    @Test void theStackShowsWhatWasInterrupted() {
        Simulation s = rig(program(200)).cpus(1).thread("app", 0, "Work").at(300, Rig.RAISE, 0).simulation();
        Stop stop = s.run(at -> at.function() == 1);
        assertEquals(Stop.Reason.CONDITION, stop.reason());
        List<Inspector.Frame> stack = s.inspect().stack(stop.context());
        assertEquals(List.of("Isr", "interrupt dispatch", "Work", "thread start"), stack.stream().map(Inspector.Frame::name).toList());
        assertEquals("EvtInterruptIsr", stack.get(0).role());
        assertEquals(List.of(ContextState.INTERRUPTED, ContextState.RUNNING), s.inspect().contexts().stream().map(Inspector.Context::state).toList());
        assertEquals(s.inspect().contexts().get(0).id(), s.inspect().contexts().get(1).interrupts());
    }

    @Test void aWaitingThreadGivesItsCpuToTheNext() {
        Rig rig = rig(program(10)).cpus(1).thread("waiter", 0, "Wait", 7).thread("worker", 0, "Work").at(100_000, Rig.WAKE, 7);
        Simulation s = rig.simulation();
        s.run(StopCondition.NEVER);
        assertEquals(List.of("+Wait 0 0", "+Work 0 0", "-Work 0 0", "-Wait 0 0"), callbacks(s));
        assertEquals(1, word(s, rig, 3));
    }

    @Test void aSpinningThreadKeepsItsCpuButCanBeInterrupted() {
        Rig rig = rig(program(10)).cpus(1).thread("spinner", 2, "Wait", 7).thread("worker", 0, "Work").at(500, Rig.RAISE, 0).at(100_000, Rig.WAKE, 7);
        Simulation s = rig.simulation();
        s.run(StopCondition.NEVER);
        assertEquals(List.of("+Wait 0 2", "+Isr 0 6", "-Isr 0 6", "-Wait 0 2", "+Dpc 0 2", "-Dpc 0 2", "+Work 0 0", "-Work 0 0"), callbacks(s));
    }

    @Test void aThreadNobodyWakesLeavesTheRunOverAndTheThreadWaiting() {
        Simulation s = rig(program(10)).cpus(1).thread("waiter", 0, "Wait", 7).simulation();
        assertEquals(Stop.Reason.ENDED, s.run(StopCondition.NEVER).reason());
        assertEquals("waiting", s.inspect().contexts().get(0).stateText());
        assertTrue(s.inspect().frames(s.inspect().contexts().get(0).id()).get(0).name().equals("Block"));
    }
}
