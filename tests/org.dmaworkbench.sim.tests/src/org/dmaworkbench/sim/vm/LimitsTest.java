package org.dmaworkbench.sim.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dmaworkbench.machine.model.MachinePackage;
import org.dmaworkbench.machine.model.RegionKind;
import org.dmaworkbench.program.build.FunctionBuilder;
import org.dmaworkbench.program.build.Label;
import org.dmaworkbench.sim.RunOptions;
import org.dmaworkbench.sim.Simulation;
import org.dmaworkbench.sim.Stop;
import org.dmaworkbench.sim.StopCondition;
import org.junit.jupiter.api.Test;

/** A run that uses up what it may is ended with one clear sentence, at the same tick each time. */
class LimitsTest {
    private static Simulation looping(String ddi, SimpleDdi behaviour, RunOptions options) {
        Assembler assembler = new Assembler();
        FunctionBuilder f = assembler.function("Loop", "");
        assembler.statement(f);
        Label top = f.label();
        f.bind(top);
        int mark = f.mark();
        f.callDdi(assembler.builder().ddi(ddi), 1);
        f.release(mark);
        f.jump(top);
        assembler.add(f);
        Simulation s = new Rig(assembler.build()).ddi(ddi, behaviour).thread("app", 0, "Loop").simulation(options);
        assertEquals(Stop.Reason.ENDED, s.run(StopCondition.NEVER).reason());
        return s;
    }

    @Test void tooManyEvents() {
        RunOptions options = new RunOptions(1, "real-time", 1_000_000, 500, 256, true, 1 << 20, List.of());
        Simulation s = looping("Nothing", (m, a) -> 0, options);
        assertEquals("more than 500 events", s.inspect().errorText());
        assertEquals(s.tick(), looping("Nothing", (m, a) -> 0, options).tick());
    }

    @Test void tooMuchMemory() {
        Simulation s = looping("Take", (m, a) -> m.memory().regions().allocate(RegionKind.POOL, 200L << 20, 0, 0, 0), RunOptions.DEFAULT);
        assertTrue(s.inspect().errorText().startsWith("simulated memory is used up: 1024 MiB are there, "), s.inspect().errorText());
        Simulation huge = looping("Take", (m, a) -> m.memory().regions().allocate(RegionKind.POOL, Long.MAX_VALUE, 0, 0, 0), RunOptions.DEFAULT);
        assertTrue(huge.inspect().errorText().contains("9223372036854775807 bytes more are asked for"), huge.inspect().errorText());
    }

    @Test void anEndlessLoopEndsAtTheTimeItsInstructionsTook() {
        Simulation s = looping("Nothing", (m, a) -> 0, RunOptions.DEFAULT.withMaxInstructionsPerCallback(1000));
        assertTrue(s.inspect().errorText().startsWith("endless loop in callback Loop"), s.inspect().errorText());
        assertTrue(s.state().get(MachinePackage.MACHINE, 0, MachinePackage.MACHINE__TIME) >= 1000);
    }

    @Test void aRoutineMayEndTheRunByThrowing() {
        Simulation s = looping("Stop", (m, a) -> {
            throw m.bugCheck(0x10D, "WDF_VIOLATION", 1, 2, 3, 4, "for a test");
        }, RunOptions.DEFAULT);
        assertEquals("for a test", s.inspect().errorText());
        assertEquals(0x10D, s.state().get(MachinePackage.MACHINE, 0, MachinePackage.MACHINE__BUG_CHECK_CODE));
    }
}
