package org.dmaworkbench.sim.tests.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dmaworkbench.sim.tests.Sources;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Recorded runs as drivers in C with a scenario, through language, compiler and simulator: the driver sees what was recorded. */
class ModelTest {
    /** The share of each tag that is compiled; hand-picked runs are always. */
    private static final int ONE_IN = 6;

    @TestFactory Stream<DynamicTest> recordedRunsAsModels() throws IOException {
        return chosen().stream().map(c -> DynamicTest.dynamicTest(c.name(), () -> assertEquals(
                String.join("\n", ModelExpectation.of(c)), String.join("\n", observe(c)))));
    }

    private static List<String> observe(GoldenCase c) {
        List<String> lines = ModelObservation.of(Sources.run(ModelText.of(c), ModelScenario.of(c)));
        return lines.stream().map(l -> l.startsWith("program_dma ") ? l.replaceAll(" request=\\w+", "") : l).toList();
    }

    private static List<GoldenCase> chosen() throws IOException {
        Map<String, Integer> seen = new HashMap<>();
        List<GoldenCase> chosen = new ArrayList<>();
        for (GoldenCase c : GoldenCase.all()) {
            if (ModelScenario.canTell(c) && (c.id().startsWith("hand") || seen.merge(c.tags().get(0), 1, Integer::sum) % ONE_IN == 1)) {
                chosen.add(c);
            }
        }
        return chosen;
    }

    @Test void atLeastTwoHundredOverAllTags() throws IOException {
        List<GoldenCase> chosen = chosen();
        assertTrue(chosen.size() >= 200, () -> "only " + chosen.size());
        List<String> tags = GoldenCase.all().stream().map(c -> c.tags().get(0)).distinct().toList();
        assertEquals(List.of(), tags.stream().filter(t -> chosen.stream().noneMatch(c -> c.tags().contains(t))).toList());
    }
}
