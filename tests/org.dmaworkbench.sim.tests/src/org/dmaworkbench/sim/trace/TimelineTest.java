package org.dmaworkbench.sim.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the timeline and the summary look like. The expected texts stand beside this class. */
class TimelineTest {
    @Test
    void theStoryOfAWrite() throws IOException {
        assertEquals(expected("write.timeline"), timeline(WriteStory.told(), false));
    }

    @Test
    void verboseShowsEverything() throws IOException {
        assertEquals(expected("write-verbose.timeline"), timeline(WriteStory.told(), true));
    }

    @Test
    void aFailedExpectationShowsTheDifference() {
        WriteStory story = new WriteStory(new Trace(true));
        story.start();
        story.request();
        story.end(false);
        String summary = summary(story);
        assertTrue(summary.contains("w1       write     1024          1  outstanding            -"), summary);
        assertTrue(summary.contains("  FAIL  w1 completes"), summary);
        assertTrue(summary.contains("          + STATUS_SUCCESS, Information 1000\n"), summary);
        assertTrue(summary.contains("\nFAIL  0 of 1 expectations hold, no violations"), summary);
    }

    @Test
    void linesComeTheSameWhenTheTraceGrowsBitByBit() {
        List<TimelineLine> lines = new ArrayList<>();
        WriteStory story = new WriteStory(new Trace(true));
        TimelineWriter writer = new TimelineWriter(story.names, false, lines::add);
        story.start();
        writer.heading();
        for (Runnable part : List.<Runnable>of(story::request, story::device, story::interrupt, () -> story.end(true))) {
            part.run();
            writer.consume();
        }
        new SummaryWriter(story.names, lines::add).write();
        assertEquals(timeline(WriteStory.told(), false), text(lines));
    }

    @Test
    void steppingBackShowsNothingTwice() {
        List<TimelineLine> lines = new ArrayList<>();
        WriteStory story = new WriteStory(new Trace(true));
        TimelineWriter writer = new TimelineWriter(story.names, false, lines::add);
        story.start();
        writer.heading();
        long kept = story.trace.size();
        story.request();
        story.device();
        writer.consume();
        story.trace.truncate(kept);
        writer.consume();
        story.request();
        writer.consume();
        story.device();
        story.interrupt();
        story.end(true);
        writer.consume();
        new SummaryWriter(story.names, lines::add).write();
        assertEquals(timeline(WriteStory.told(), false), text(lines));
    }

    @Test
    void everyLineWithAPlaceEndsWithItsLink() {
        WriteStory story = WriteStory.told();
        List<TimelineLine> lines = new ArrayList<>();
        new TimelineWriter(story.names, true, lines::add).consume();
        TraceCursor at = story.trace.cursor();
        for (TimelineLine line : lines) {
            at.moveTo(line.seq());
            if (at.at() == Stamp.NOWHERE) {
                assertEquals(-1, line.linkStart(), line.text());
            } else {
                assertEquals(line.link().compact(), line.text().substring(line.linkStart()));
            }
        }
    }

    @Test
    void stylesLieInsideTheLineAndInOrder() {
        WriteStory story = WriteStory.told();
        List<TimelineLine> lines = new ArrayList<>();
        new TimelineWriter(story.names, true, lines::add).consume();
        new SummaryWriter(story.names, lines::add).write();
        for (TimelineLine line : lines) {
            int end = 0;
            for (TimelineLine.Span span : line.spans()) {
                assertTrue(span.start() >= end && span.end() > span.start() && span.end() <= line.text().length(), line.text());
                end = span.end();
            }
        }
    }

    static String timeline(WriteStory story, boolean verbose) {
        List<TimelineLine> lines = new ArrayList<>();
        TimelineWriter writer = new TimelineWriter(story.names, verbose, lines::add);
        writer.heading();
        writer.consume();
        new SummaryWriter(story.names, lines::add).write();
        return text(lines);
    }

    private static String summary(WriteStory story) {
        List<TimelineLine> lines = new ArrayList<>();
        new SummaryWriter(story.names, lines::add).write();
        return text(lines);
    }

    private static String text(List<TimelineLine> lines) {
        return lines.stream().map(l -> l.text() + "\n").collect(Collectors.joining());
    }

    private static String expected(String file) throws IOException {
        try (InputStream in = TimelineTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
