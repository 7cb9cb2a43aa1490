package org.dmaworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The example with DriverEntry and EvtDriverDeviceAdd in C behaves, to the register access, like the one with a driver block. */
@Timeout(60)
class DriverInCTest {
    @TempDir private Path folder;

    @Test
    void everyScenarioHolds() throws IOException {
        try (var model = DriverInCTest.class.getResourceAsStream("/models/plx9x5x-in-c.kmdf")) {
            Outcome run = Project.in(folder).write("plx9x5x.kmdf", new String(model.readAllBytes(), StandardCharsets.UTF_8)).run();
            run.exits(ExitCode.HOLDS);
            assertFalse(run.out().contains("FAIL"), run::toString);
        }
    }
}
