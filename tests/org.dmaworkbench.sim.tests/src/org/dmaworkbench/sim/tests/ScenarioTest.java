package org.dmaworkbench.sim.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.dmaworkbench.compiler.CompiledProject;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.sim.RunOptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The scenarios of the example project, each a test; in real-time order, under seeds, and with one to eight CPUs. */
class ScenarioTest {
    private static final int SEEDS = 25;

    @TestFactory Stream<DynamicTest> holdsInRealTimeOrder() {
        CompiledProject project = Sources.example();
        return project.scenarios().stream().map(s -> DynamicTest.dynamicTest(s.name(), () -> {
            Ran ran = Ran.of(Sources.program(project, s), s, RunOptions.DEFAULT);
            assertTrue(ran.verdict().passes(), ran::report);
        }));
    }

    @TestFactory Stream<DynamicTest> holdsUnderSeedsWithAnyNumberOfCpus() {
        CompiledProject project = Sources.example();
        return project.scenarios().stream().map(s -> DynamicTest.dynamicTest(s.name(), () -> {
            for (int cpus : List.of(1, 2, 8)) {
                for (int seed = 0; seed < SEEDS; seed++) {
                    Ran ran = Ran.of(Sources.program(project, s), withCpus(s, cpus), RunOptions.DEFAULT.withSchedule("seeded").withSeed(seed));
                    int at = seed;
                    assertTrue(ran.verdict().passes(), () -> cpus + " CPUs, seed " + at + ": " + ran.report());
                }
            }
        }));
    }

    /** Both channels in flight, under many interleavings. */
    @TestFactory Stream<DynamicTest> duplexHoldsUnderAThousandSeeds() {
        CompiledProject project = Sources.example();
        return project.scenarios().stream().filter(s -> s.name().startsWith("S15") || s.name().startsWith("S17")).map(s -> DynamicTest.dynamicTest(s.name(), () -> {
            for (int seed = 0; seed < 1_000; seed++) {
                Ran ran = Ran.of(Sources.program(project, s), s, RunOptions.DEFAULT.withSchedule("seeded").withSeed(seed));
                int at = seed;
                assertTrue(ran.verdict().passes(), () -> "seed " + at + ": " + ran.report());
            }
        }));
    }

    @TestFactory Stream<DynamicTest> sameSeedSameHash() {
        CompiledProject project = Sources.example();
        return project.scenarios().stream().map(s -> DynamicTest.dynamicTest(s.name(), () -> {
            RunOptions options = RunOptions.DEFAULT.withSchedule("seeded").withSeed(7);
            Ran one = Ran.of(Sources.program(project, s), s, options);
            Ran two = Ran.of(Sources.program(project, s), s, options);
            assertEquals(one.simulation().state().hash(), two.simulation().state().hash());
            assertEquals(one.simulation().trace().size(), two.simulation().trace().size());
        }));
    }

    private static Scenario withCpus(Scenario s, int cpus) {
        Scenario.Host h = s.host();
        return new Scenario(s.name(), s.driver(), s.files(), h.withCpus(cpus),
                s.device(), s.apps(), s.actions(), s.expectations(), s.at());
    }
}
