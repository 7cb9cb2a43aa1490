package org.dmaworkbench.sim.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Traces of processes that end badly, or have little memory. */
class TraceProcessTest {
    @TempDir private Path folder;

    @Test
    void aKilledProcessLeavesEveryEventThatItSaidItHadWritten() throws IOException, InterruptedException {
        Path file = folder.resolve("killed");
        Process process = TraceProcess.start(file, Long.MAX_VALUE, 64);
        long said = 0;
        try (BufferedReader out = process.inputReader()) {
            while (said < 123_000) {
                said = Long.parseLong(out.readLine());
            }
            process.destroyForcibly();
            for (String line = out.readLine(); line != null && line.matches("\\d+"); line = out.readLine()) {
                said = Math.max(said, Long.parseLong(line));
            }
        } catch (IOException e) {
            // The pipe may break at the kill; what was read is what it said.
        }
        assertNotEquals(0, process.waitFor());
        try (TraceReader reader = TraceReader.open(file)) {
            assertTrue(reader.trace().size() >= said, reader.trace().size() + " events of " + said);
            TraceCursor at = reader.trace().cursor();
            while (at.next()) {
                TraceProcess.check(at);
            }
            assertEquals(reader.trace().size(), at.seq());
        }
    }

    @Test
    void tenMillionEventsInBoundedMemory() throws IOException, InterruptedException {
        Process process = TraceProcess.start(folder.resolve("long"), 10_000_000, 48);
        String last = "";
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                last = line;
            }
        }
        assertEquals(0, process.waitFor());
        assertEquals("read 10000000", last);
    }
}
