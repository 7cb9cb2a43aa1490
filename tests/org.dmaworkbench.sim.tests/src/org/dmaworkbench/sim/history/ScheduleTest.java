package org.dmaworkbench.sim.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.program.build.FunctionBuilder;
import org.dmaworkbench.sim.RunOptions;
import org.dmaworkbench.sim.Simulation;
import org.dmaworkbench.sim.StopCondition;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.trace.TraceCursor;
import org.dmaworkbench.sim.vm.Assembler;
import org.dmaworkbench.sim.vm.Rig;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static Simulation run(Simulation s) {
        s.run(StopCondition.NEVER);
        return s;
    }

    /** Two threads that add to the same word without a lock; the sum tells how often they got in each other's way. */
    private static Rig race() {
        Assembler assembler = new Assembler();
        FunctionBuilder f = assembler.function("Race", "");
        assembler.repeat(f, 50, () -> assembler.addTo(f, 0, 1));
        assembler.add(f);
        return new Rig(assembler.build()).thread("a", 0, "Race").thread("b", 0, "Race");
    }

    private static long sum(Rig rig, Simulation s) {
        return s.state().memory().load32(rig.shared());
    }

    @Test void actorsAtTheSameTimeAreARecordedChoice() {
        Simulation s = run(race().simulation());
        TraceCursor c = s.trace().cursor();
        List<String> first = new ArrayList<>();
        while (c.next() && first.isEmpty()) {
            if (c.kind() == Kind.CHOICE) {
                first.addAll(List.of(String.valueOf(c.arg(0)), String.valueOf(c.arg(1)), c.text(2), c.text(3)));
            }
        }
        assertEquals(List.of("0", "0", "cpu0", "cpu1"), first);
    }

    @Test void seedsFindDifferentOutcomesOfARaceAndEachIsRepeatable() {
        List<Long> sums = new ArrayList<>();
        for (long seed = 1; seed <= 20; seed++) {
            Rig rig = race();
            RunOptions options = RunOptions.DEFAULT.withSchedule("seeded").withSeed(seed);
            sums.add(sum(rig, run(rig.simulation(options))));
            assertEquals(sums.get(sums.size() - 1), sum(rig, run(rig.simulation(options))));
        }
        assertTrue(sums.stream().distinct().count() > 5, "sums: " + sums);
        assertTrue(sums.stream().allMatch(v -> v >= 50 && v <= 100), "sums: " + sums);
    }

    @Test void aRecordedListOfChoicesReplaysTheRun() {
        for (String schedule : List.of("real-time", "seeded")) {
            for (long seed = 1; seed <= 10; seed++) {
                RunOptions options = RunOptions.DEFAULT.withSchedule(schedule).withSeed(seed);
                Simulation recorded = run(Busy.rig(seed).simulation(options));
                Simulation replayed = run(Busy.rig(seed).simulation(options.withScript(recorded.choices())));
                assertEquals(HistoryTest.text(recorded), HistoryTest.text(replayed));
            }
        }
    }

    @Test void anotherChoiceIsAnotherRun() {
        Simulation usual = run(race().simulation());
        Simulation other = run(race().simulation(RunOptions.DEFAULT.withScript(List.of(0, 0, 1))));
        assertEquals(List.of(0, 0, 1), other.choices().subList(0, 3));
        assertTrue(!HistoryTest.text(usual).equals(HistoryTest.text(other)));
    }

    @Test void timeNeverRunsBackwardsInTheTrace() {
        for (String schedule : List.of("real-time", "seeded")) {
            for (long seed = 1; seed <= 20; seed++) {
                Simulation s = run(Busy.rig(seed).simulation(RunOptions.DEFAULT.withSchedule(schedule).withSeed(seed)));
                TraceCursor c = s.trace().cursor();
                long[] last = new long[3];
                while (c.next()) {
                    assertTrue(c.t() >= last[c.cpu() + 1], schedule + " seed " + seed + " event " + c.seq());
                    last[c.cpu() + 1] = c.t();
                    assertTrue(c.cause() < c.seq());
                }
            }
        }
    }

    @Test void anUnknownScheduleIsNamed() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> race().simulation(RunOptions.DEFAULT.withSchedule("chaos")));
        assertEquals("there is no schedule \"chaos\"; known are real-time and seeded", e.getMessage());
    }

    @Test void theTraceIsOnlyARecordAndDoesNotChangeTheRun() {
        Simulation with = run(Busy.rig(4).simulation(RunOptions.DEFAULT));
        Simulation without = run(Busy.rig(4).simulation(RunOptions.DEFAULT.withTrace(false)));
        assertEquals(with.state().hash(), without.state().hash());
        assertEquals(with.tick(), without.tick());
    }
}
