package org.dmaworkbench.sim.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.dmaworkbench.compiler.CompiledProject;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.sim.RunOptions;
import org.dmaworkbench.sim.Simulation;
import org.dmaworkbench.sim.StopCondition;
import org.dmaworkbench.sim.tests.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Traces as files: what is written is what is read, at every moment. */
class TraceFileTest {
    private static final SmallDriver DRIVER = new SmallDriver();

    @TempDir private Path folder;

    private TraceFileWriter create(Path file) {
        return new TraceFileWriter(file, DRIVER.program, DRIVER.scenario);
    }

    @Test
    void manyEventsComeBackInOrderAndOneByOne() throws IOException {
        Path file = folder.resolve("t");
        try (TraceFileWriter writer = create(file)) {
            Trace trace = new Trace(writer);
            TraceTest.fill(trace, 300_000);
            TraceTest.check(trace, 300_000);
            TraceCursor back = trace.cursor();
            for (long seq = 300_000; seq > 0; seq -= 997) {
                assertTrue(back.moveTo(seq));
                TraceTest.assertEvent(back);
            }
        }
        try (TraceReader reader = TraceReader.open(file)) {
            TraceTest.check(reader.trace(), 300_000);
        }
    }

    @Test
    void readWhileItGrows() throws IOException {
        Path file = folder.resolve("t");
        try (TraceFileWriter writer = create(file)) {
            Trace trace = new Trace(writer);
            try (TraceReader reader = TraceReader.open(file)) {
                assertEquals(0, reader.trace().size());
                for (long size = 1; size < 60_000; size = size * 3 + 1) {
                    TraceTest.fill(trace, size);
                    int text = trace.intern("text " + size);
                    trace.nameObject(size, text);
                    assertTrue(reader.refresh());
                    TraceTest.check(reader.trace(), size);
                    assertEquals("text " + size, reader.trace().text(text));
                    assertEquals("text " + size, reader.trace().objectName(size));
                    assertFalse(reader.refresh(), "nothing is new");
                }
            }
        }
    }

    @Test
    void whatIsTakenBackIsTakenBackInTheFile() throws IOException {
        Path file = folder.resolve("t");
        try (TraceFileWriter writer = create(file)) {
            Trace trace = new Trace(writer);
            try (TraceReader reader = TraceReader.open(file)) {
                long longest = 0;
                for (int round = 0; round < 6; round++) {
                    TraceTest.fill(trace, 100_000 + round);
                    reader.refresh();
                    TraceTest.check(reader.trace(), 100_000 + round);
                    trace.truncate(20_000L * round);
                    reader.refresh();
                    TraceTest.check(reader.trace(), 20_000L * round);
                    assertEquals(trace.generation(), reader.trace().generation());
                    longest = round == 0 ? Files.size(file) : longest;
                }
                assertTrue(Files.size(file) <= longest + (1 << 20), "blocks are used again: " + Files.size(file) + " after " + longest);
            }
        }
    }

    @Test
    void eventsLongerThanABlock() throws IOException {
        Path file = folder.resolve("t");
        try (TraceFileWriter writer = create(file)) {
            Trace trace = new Trace(writer);
            for (int n : new int[] {3, 200_000, 4, 70_000}) {
                trace.begin(Kind.CHOICE, 0);
                for (int i = 0; i < n; i++) {
                    trace.add(i);
                }
                trace.end();
            }
            trace.truncate(3);
            trace.emit(Kind.POWER, 1, 2, 3);
        }
        try (TraceReader reader = TraceReader.open(file)) {
            TraceCursor at = reader.trace().cursor();
            assertTrue(at.moveTo(2));
            assertEquals(200_000, at.count());
            assertEquals(199_999, at.arg(199_999));
            assertTrue(at.moveTo(4));
            assertEquals(Kind.POWER, at.kind());
            assertFalse(at.next());
        }
    }

    @Test
    void runsOfTheExampleReadTheSameFromTheirFilesAndWriteTheSameBytesAgain() throws IOException {
        CompiledProject example = Sources.example();
        for (Scenario scenario : example.scenarios()) {
            byte[] first = run(example, scenario, folder.resolve("one"));
            assertTrue(Arrays.equals(first, run(example, scenario, folder.resolve("two"))), "same run, same bytes: " + scenario.name());
        }
    }

    private static byte[] run(CompiledProject example, Scenario scenario, Path file) throws IOException {
        StringBuilder live = new StringBuilder();
        try (TraceFileWriter writer = new TraceFileWriter(file, example.program(scenario.driver()), scenario)) {
            Simulation s = Simulation.of(example.program(scenario.driver()), scenario, RunOptions.DEFAULT.withHistory(0), new Trace(writer));
            s.run(StopCondition.NEVER);
            new JsonLinesWriter(TraceNames.of(s.program(), s.scenario(), s.trace()), live).consume();
        }
        StringBuilder stored = new StringBuilder();
        try (TraceReader reader = TraceReader.open(file)) {
            new JsonLinesWriter(reader.names(), stored).consume();
            Simulation again = Simulation.of(reader.program(), reader.scenario(), RunOptions.DEFAULT);
            again.run(StopCondition.NEVER);
            StringBuilder replayed = new StringBuilder();
            new JsonLinesWriter(TraceNames.of(again.program(), again.scenario(), again.trace()), replayed).consume();
            assertEquals(live.toString(), replayed.toString(), "the program in the file runs as the one that was compiled");
        }
        assertEquals(live.toString(), stored.toString());
        return Files.readAllBytes(file);
    }

    @Test
    void aFileCutAnywhereIsAPrefixOrAnError() throws IOException {
        Path file = folder.resolve("t");
        try (TraceFileWriter writer = create(file)) {
            Trace trace = new Trace(writer);
            trace.intern("a text");
            TraceTest.fill(trace, 50);
        }
        byte[] whole = Files.readAllBytes(file);
        Path part = folder.resolve("part");
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(part, Arrays.copyOf(whole, length));
            try (TraceReader reader = TraceReader.open(part)) {
                assertTrue(reader.trace().size() <= 50);
            } catch (IOException e) {
                assertNotNull(e.getMessage());
            }
        }
    }

    @Test
    void errorsNameTheFileAndWhatToDo() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "no trace at all, but long enough for a header");
        assertEquals(file + " is no trace of dmaw; make one with dmaw run --trace FILE", assertThrows(IOException.class, () -> TraceReader.open(file)).getMessage());
        Path nowhere = folder.resolve("none/t");
        assertEquals("cannot write the trace file " + nowhere + ": its folder does not exist",
                assertThrows(UncheckedIOException.class, () -> create(nowhere)).getMessage());
    }
}
