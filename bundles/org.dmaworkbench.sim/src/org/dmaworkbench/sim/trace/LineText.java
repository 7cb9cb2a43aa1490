package org.dmaworkbench.sim.trace;

import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.sim.trace.TimelineLine.Span;

/** Puts a timeline line together piece by piece. */
final class LineText {
    /** Column of source links where the text leaves room. */
    private static final int LINKS = 112;

    private final StringBuilder text = new StringBuilder(160);
    private final List<Span> spans = new ArrayList<>();

    LineText add(String plain) {
        text.append(plain);
        return this;
    }

    LineText add(Style style, String piece) {
        if (!piece.isEmpty()) {
            spans.add(new Span(text.length(), text.length() + piece.length(), style));
            text.append(piece);
        }
        return this;
    }

    /** Fills with blanks up to {@code column}; adds one blank at least when the text is there already. */
    LineText pad(int column) {
        do {
            text.append(' ');
        } while (text.length() < column);
        return this;
    }

    /** Adds the piece at the right edge of a cell of {@code width} characters. */
    LineText right(Style style, String piece, int width) {
        text.repeat(' ', Math.max(0, width - piece.length()));
        return style == null ? add(piece) : add(style, piece);
    }

    /** Adds the piece at the left edge of a cell of {@code width} characters. */
    LineText left(Style style, String piece, int width) {
        if (style == null) {
            add(piece);
        } else {
            add(style, piece);
        }
        text.repeat(' ', Math.max(0, width - piece.length()));
        return this;
    }

    int length() {
        return text.length();
    }

    TimelineLine line(long seq, SourceLink link) {
        if (link == null) {
            return new TimelineLine(text.toString().stripTrailing(), List.copyOf(spans), seq, null, -1);
        }
        text.append(' ');
        pad(LINKS);
        int start = text.length();
        add(Style.LINK, link.compact());
        return new TimelineLine(text.toString(), List.copyOf(spans), seq, link, start);
    }
}
