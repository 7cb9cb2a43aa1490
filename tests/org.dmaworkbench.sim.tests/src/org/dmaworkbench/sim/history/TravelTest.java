package org.dmaworkbench.sim.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.dmaworkbench.machine.model.MachinePackage;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.sim.RunOptions;
import org.dmaworkbench.sim.Simulation;
import org.dmaworkbench.sim.StopCondition;
import org.dmaworkbench.sim.tests.Sources;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.trace.TraceCursor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Travel by events, units, writers and branches, against runs that only go forward. */
class TravelTest {
    static Stream<Scenario> scenarios() {
        return Sources.example().scenarios().stream();
    }

    private static Scenario scenario(String start) {
        return scenarios().filter(s -> s.name().startsWith(start)).findFirst().orElseThrow();
    }

    private static Simulation example(Scenario scenario, long seed) {
        return Simulation.of(Sources.example().program(scenario.driver()), scenario,
                RunOptions.DEFAULT.withSeed(seed).withSchedule(seed == 0 ? "real-time" : "seeded"));
    }

    private static Simulation busy(long seed) {
        return Busy.rig(seed).simulation(RunOptions.DEFAULT.withSeed(seed).withSchedule(seed % 2 == 0 ? "real-time" : "seeded"));
    }

    private static void goingToEventsIsRunningThere(Simulation s, Simulation forward, Random random) {
        s.run(StopCondition.NEVER);
        long events = s.trace().size();
        String end = HistoryTest.text(s);
        List<long[]> seen = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            long seq = 1 + random.nextLong(events);
            long tick = s.travel().goTo(seq);
            assertTrue(s.trace().size() >= seq);
            seen.add(new long[] {tick, s.state().hash(), s.ended() ? 1 : 0});
            if (tick > 0 && !s.ended()) {
                s.goTo(tick - 1);
                assertTrue(s.trace().size() < seq, "the first position at which event " + seq + " has happened");
            }
        }
        seen.sort((a, b) -> Long.compare(a[0], b[0]));
        for (long[] point : seen) {
            forward.run(StopCondition.tick(point[0]));
            if (point[2] == 0) {
                assertEquals(point[1], forward.state().hash(), "tick " + point[0]);
            }
        }
        s.goTo(Long.MAX_VALUE);
        assertEquals(end, HistoryTest.text(s));
    }

    @Test
    void goingToAnEventIsRunningThereInRandomMachines() {
        for (long seed = 1; seed <= 20; seed++) {
            goingToEventsIsRunningThere(busy(seed), busy(seed), new Random(seed));
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void goingToAnEventIsRunningThereInTheExample(Scenario scenario) {
        for (long seed = 0; seed < 3; seed++) {
            goingToEventsIsRunningThere(example(scenario, seed), example(scenario, seed), new Random(seed));
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void steppingBackVisitsEveryUnitOnce(Scenario scenario) {
        for (Travel.Unit unit : List.of(Travel.Unit.CALLBACK, Travel.Unit.DESCRIPTOR, Travel.Unit.INTERRUPT, Travel.Unit.REGISTER_ACCESS)) {
            Simulation s = example(scenario, 0);
            s.run(StopCondition.NEVER);
            long hash = s.state().hash();
            long units = count(s, unit);
            long visited = 0;
            long before = s.tick();
            for (OptionalLong at = s.travel().stepBack(unit); at.isPresent(); at = s.travel().stepBack(unit)) {
                assertTrue(at.getAsLong() < before);
                assertEquals(at.getAsLong(), s.tick());
                before = at.getAsLong();
                visited++;
            }
            assertTrue(visited <= units && (visited > 0 || units == 0), visited + " of " + units + " " + unit);
            assertTrue(unit != Travel.Unit.CALLBACK || visited == units, "callbacks begin at ticks of their own: " + visited + " of " + units);
            s.goTo(Long.MAX_VALUE);
            assertEquals(hash, s.state().hash());
        }
    }

    private static long count(Simulation s, Travel.Unit unit) {
        long n = 0;
        TraceCursor at = s.trace().cursor();
        while (at.next()) {
            n += switch (unit) {
                case CALLBACK -> at.kind() == Kind.CALLBACK_ENTER ? 1 : 0;
                case REGISTER_ACCESS -> at.kind() == Kind.REG_READ || at.kind() == Kind.REG_WRITE ? 1 : 0;
                case DESCRIPTOR -> at.kind() == Kind.DESC_FETCH || at.kind() == Kind.DESC_WRITEBACK ? 1 : 0;
                case INTERRUPT -> at.kind() == Kind.IRQ_LINE && at.arg(0) != 0 ? 1 : 0;
                case STATEMENT -> 0;
            };
        }
        return n;
    }

    /** By brute force forward: where each bit of a register was written or changed last. */
    private static long lastChange(Simulation s, Watched what, long upTo) {
        long last = -1;
        long[] before = what.content(s.machine());
        while (s.tick() < upTo) {
            long tick = s.tick();
            long events = s.trace().size();
            s.run(StopCondition.tick(tick + 1));
            long[] after = what.content(s.machine());
            TraceCursor at = s.trace().cursor();
            at.moveTo(events);
            boolean written = !java.util.Arrays.equals(before, after);
            while (at.next()) {
                written |= what.writes(at);
            }
            last = written ? tick : last;
            before = after;
        }
        return last;
    }

    @Test
    void theLastWriterOfARegisterFieldOrOfMemory() {
        Scenario read = scenario("S03");
        Simulation s = example(read, 0);
        s.run(StopCondition.NEVER);
        long end = s.tick();
        long hash = s.state().hash();
        long buffer = s.machine().dataAddress();
        List<Watched> watched = List.of(new Watched.RegisterField(0, 0x68, 1L << 11), new Watched.RegisterField(0, 0x68, 0xFFFF_FFFFL),
                new Watched.RegisterField(0, 0xA8, 0x1000), new Watched.RegisterField(0, 0x94, 1L << 9), new Watched.MemoryRange(buffer, 16));
        for (Watched what : watched) {
            for (long upTo : new long[] {end, end / 2, end / 3}) {
                s.goTo(upTo == end ? Long.MAX_VALUE : upTo);
                long expected = lastChange(example(read, 0), what, upTo);
                long found = s.travel().lastWriter(what).map(Travel.Write::tick).orElse(-1L);
                assertEquals(expected, found, what + " before " + upTo);
                assertEquals(upTo, s.tick(), "the run stays where it is");
            }
        }
        s.goTo(Long.MAX_VALUE);
        assertEquals(hash, s.state().hash());
        Travel.Write done = s.travel().lastWriter(new Watched.RegisterField(0, 0x94, 1L << 9)).orElseThrow();
        TraceCursor at = s.trace().cursor();
        assertTrue(at.moveTo(done.event()));
        assertEquals(Kind.REG_WRITE, at.kind());
        assertEquals(0x94, at.arg(1));
        assertThrows(IllegalArgumentException.class, () -> new Watched.MemoryRange(1, 0));
    }

    @Test
    void theNextChangeAndAPredicate() {
        Scenario read = scenario("S03");
        Simulation s = example(read, 0);
        Watched enable = new Watched.RegisterField(0, 0x68, 1L << 8);
        List<Long> forward = new ArrayList<>();
        for (var w = s.travel().nextChange(enable); w.isPresent(); w = s.travel().nextChange(enable)) {
            forward.add(w.get().tick());
            assertEquals(w.get().tick() + 1, s.tick());
        }
        assertTrue(s.ended());
        assertFalse(forward.isEmpty());
        assertEquals(forward.getLast(), s.travel().lastWriter(enable).orElseThrow().tick());
        s.goTo(0);
        assertTrue(s.travel().runUntil(m -> m.trace().size() >= 100));
        long tick = s.tick();
        s.goTo(Long.MAX_VALUE);
        assertEquals(tick, s.travel().goTo(100));
        assertFalse(s.travel().runUntil(m -> false));
        assertTrue(s.ended());
    }

    @Test
    void anEditInThePastMakesABranchAndTheOldLineStays() {
        for (long seed = 1; seed <= 10; seed++) {
            Random random = new Random(seed);
            Simulation s = busy(seed);
            s.run(StopCondition.NEVER);
            String line = HistoryTest.text(s);
            long hash = s.state().hash();
            long end = s.tick();
            long at = 1 + random.nextLong(end - 2);
            s.goTo(at);
            Branch old = s.edit("random state", m -> m.state().set(MachinePackage.MACHINE, 0, MachinePackage.MACHINE__RANDOM, 12345));
            assertEquals(at, old.tick());
            s.run(StopCondition.NEVER);
            String other = HistoryTest.text(s);
            long otherHash = s.state().hash();
            assertNotEquals(line, other);
            assertTrue(other.contains("\"kind\":\"edit\""));
            for (int i = 0; i < 10; i++) {
                s.goTo(random.nextLong(s.tick() + 1));
                if (i % 2 == 0) {
                    s.goTo(Math.min(s.tick(), at / 2));
                }
                s.run(StopCondition.NEVER);
                assertEquals(other, HistoryTest.text(s), "the branch is replayed with its edit");
                assertEquals(otherHash, s.state().hash());
            }
            Branch changed = s.switchTo(old);
            assertEquals(at, s.tick());
            s.run(StopCondition.NEVER);
            assertEquals(line, HistoryTest.text(s), "the old line is what it was");
            assertEquals(hash, s.state().hash());
            s.switchTo(changed);
            s.run(StopCondition.NEVER);
            assertEquals(other, HistoryTest.text(s));
            assertThrows(IllegalStateException.class, () -> s.edit("too late", m -> { }));
        }
    }

    @Test
    void theBudgetHoldsAndTheFirstSnapshotStays() {
        Scenario read = scenario("S09");
        Simulation plenty = example(read, 0);
        plenty.run(StopCondition.NEVER);
        long hash = plenty.state().hash();
        Simulation little = Simulation.of(plenty.program(), read, RunOptions.DEFAULT.withSeed(0).withHistory(1 << 16));
        long first = little.state().hash();
        little.run(StopCondition.NEVER);
        assertTrue(little.history().size() <= 3 || little.history().bytes() <= 1 << 16, little.history().size() + " hold " + little.history().bytes());
        little.goTo(0);
        assertEquals(first, little.state().hash());
        little.goTo(Long.MAX_VALUE);
        assertEquals(hash, little.state().hash());
    }
}
