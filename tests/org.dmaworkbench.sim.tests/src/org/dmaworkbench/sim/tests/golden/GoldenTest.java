package org.dmaworkbench.sim.tests.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.stream.Stream;
import org.dmaworkbench.program.Program;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The DMA engine against every recorded run of the published one. */
class GoldenTest {
    @TestFactory Stream<DynamicTest> recordedRuns() throws IOException {
        Program program = GoldenProgram.make();
        return GoldenCase.all().stream().map(c -> DynamicTest.dynamicTest(c.name(),
                () -> assertEquals(String.join("\n", GoldenExpectation.of(c)), String.join("\n", GoldenRun.observe(c, program)))));
    }
}
