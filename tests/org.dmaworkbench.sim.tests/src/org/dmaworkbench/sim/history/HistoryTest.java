package org.dmaworkbench.sim.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dmaworkbench.sim.Position;
import org.dmaworkbench.sim.RunOptions;
import org.dmaworkbench.sim.Simulation;
import org.dmaworkbench.sim.Stop;
import org.dmaworkbench.sim.StopCondition;
import org.dmaworkbench.sim.trace.JsonLinesWriter;
import org.dmaworkbench.sim.trace.TraceNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Going back and forward in many small random runs, under both schedules. */
class HistoryTest {
    private record Point(long tick, int context, int function, int pc, long hash) { }

    private static Simulation simulation(long seed, String schedule) {
        return Busy.rig(seed).simulation(RunOptions.DEFAULT.withSeed(seed).withSchedule(schedule));
    }

    static String text(Simulation s) {
        StringBuilder out = new StringBuilder();
        new JsonLinesWriter(TraceNames.of(s.program(), s.scenario(), s.trace()), out).consume();
        return out.toString();
    }

    /** Statement by statement through the whole run; the hash at each. */
    private static List<Point> steps(Simulation s) {
        List<Point> points = new ArrayList<>();
        int[] at = new int[3];
        StopCondition next = p -> {
            at[0] = p.context();
            at[1] = p.function();
            at[2] = p.pc();
            return true;
        };
        for (Stop stop = s.run(next); stop.reason() != Stop.Reason.ENDED; stop = s.run(next)) {
            assertEquals(at[0], stop.context());
            points.add(new Point(stop.tick(), at[0], at[1], at[2], s.state().hash()));
        }
        return points;
    }

    @ParameterizedTest
    @ValueSource(strings = {"real-time", "seeded"})
    void theSameSeedGivesTheSameBytesAndSteppingThroughGivesThemToo(String schedule) {
        for (long seed = 1; seed <= 20; seed++) {
            Simulation whole = simulation(seed, schedule);
            whole.run(StopCondition.NEVER);
            assertEquals("", whole.inspect().errorText());
            Simulation again = simulation(seed, schedule);
            again.run(StopCondition.NEVER);
            assertEquals(text(whole), text(again));
            Simulation stepped = simulation(seed, schedule);
            List<Point> points = steps(stepped);
            assertTrue(points.size() > 100, "statements: " + points.size());
            assertEquals(text(whole), text(stepped), "seed " + seed);
            assertEquals(whole.state().hash(), stepped.state().hash());
            assertEquals(whole.tick(), stepped.tick());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"real-time", "seeded"})
    void aRunCutAnywhereByTickIsTheSameRun(String schedule) {
        for (long seed = 1; seed <= 10; seed++) {
            Simulation whole = simulation(seed, schedule);
            whole.run(StopCondition.NEVER);
            Random random = new Random(seed);
            Simulation cut = simulation(seed, schedule);
            while (!cut.ended()) {
                cut.run(StopCondition.tick(cut.tick() + 1 + random.nextInt(9)));
                cut.state().restore(cut.state().copy());
            }
            assertEquals(text(whole), text(cut));
            assertEquals(whole.state().hash(), cut.state().hash());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"real-time", "seeded"})
    void goingToATickGivesTheStateOfRunningThere(String schedule) {
        for (long seed = 1; seed <= 10; seed++) {
            Simulation s = simulation(seed, schedule);
            List<Point> points = steps(s);
            String end = text(s);
            Random random = new Random(seed);
            for (int i = 0; i < 40; i++) {
                Point p = points.get(random.nextInt(points.size()));
                s.goTo(p.tick());
                assertFalse(s.ended());
                assertEquals(p.tick(), s.tick());
                assertEquals(p.hash(), s.state().hash(), "tick " + p.tick());
                Simulation direct = simulation(seed, schedule);
                direct.run(StopCondition.tick(p.tick()));
                assertEquals(p.hash(), direct.state().hash());
                assertEquals(text(direct), text(s));
            }
            s.run(StopCondition.NEVER);
            assertTrue(s.ended());
            assertEquals(end, text(s));
            s.goTo(0);
            s.goTo(Long.MAX_VALUE);
            assertEquals(end, text(s));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"real-time", "seeded"})
    void nStatementsForwardAndNBackGiveTheSameHashForEveryN(String schedule) {
        for (long seed = 1; seed <= 4; seed++) {
            Simulation s = simulation(seed, schedule);
            List<Point> points = steps(s);
            StopCondition any = p -> true;
            for (int n = points.size() - 1; n >= 0; n -= 1 + n / 60) {
                s.goTo(Long.MAX_VALUE);
                s.goTo(points.get(n).tick());
                for (int back = 1; back <= Math.min(5, n); back++) {
                    assertEquals(points.get(n - back).tick(), s.backTo(any));
                    assertEquals(points.get(n - back).hash(), s.state().hash());
                }
                for (int forward = Math.max(0, n - 5) + 1; forward <= n; forward++) {
                    s.run(any);
                    assertEquals(points.get(forward).tick(), s.tick());
                }
                assertEquals(points.get(n).hash(), s.state().hash());
            }
        }
    }

    @Test void goingBackInAContextFindsItsLastStatementAtThatDepth() {
        Simulation s = simulation(3, "real-time");
        List<Point> points = steps(s);
        int helper = s.program().function("Helper").id();
        Point inHelper = points.stream().filter(p -> p.function() == helper && p.tick() > points.get(points.size() / 2).tick()).findFirst().orElseThrow();
        s.goTo(inHelper.tick());
        int depth = s.inspect().driverDepth(inHelper.context());
        long found = s.backTo((Position p) -> p.context() == inHelper.context() && p.depth() < depth);
        Point caller = points.stream().filter(p -> p.tick() == found).findFirst().orElseThrow();
        assertEquals(inHelper.context(), caller.context());
        assertTrue(caller.function() != helper);
        assertEquals(depth - 1, s.inspect().driverDepth(caller.context()));
    }

    @Test void backToNowhereLeavesTheSimulationWhereItWas() {
        Simulation s = simulation(3, "real-time");
        s.run(StopCondition.NEVER);
        long hash = s.state().hash();
        String trace = text(s);
        assertEquals(-1, s.backTo(p -> false));
        assertTrue(s.ended());
        assertEquals(hash, s.state().hash());
        assertEquals(trace, text(s));
    }

    @Test void anotherSeedGivesAnotherOrder() {
        assertFalse(text(simulation(1, "seeded")).isEmpty());
        Simulation one = simulation(7, "seeded");
        one.run(StopCondition.NEVER);
        Simulation two = Busy.rig(7).simulation(RunOptions.DEFAULT.withSeed(8).withSchedule("seeded"));
        two.run(StopCondition.NEVER);
        assertFalse(text(one).equals(text(two)));
    }
}
