package org.dmaworkbench.sim.trace;

import java.util.List;

/**
 * A line of the timeline or of the summary below it.
 *
 * @param text the whole line, without line end
 * @param spans stretches with a style, in order, not overlapping; text outside of them is plain
 * @param seq the event it shows, or 0
 * @param link the source place it comes from, or null
 * @param linkStart where the link's text starts; it goes to the end of the line. -1 without link
 */
public record TimelineLine(String text, List<Span> spans, long seq, SourceLink link, int linkStart) {
    /**
     * A stretch of the line.
     *
     * @param start first character
     * @param end character after the last
     * @param style what it is
     */
    public record Span(int start, int end, Style style) { }
}
