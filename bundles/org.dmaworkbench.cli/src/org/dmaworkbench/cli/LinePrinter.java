package org.dmaworkbench.cli;

import java.io.PrintStream;
import java.util.function.Consumer;
import org.dmaworkbench.sim.trace.Style;
import org.dmaworkbench.sim.trace.TimelineLine;

/** Prints timeline lines, in colour or not. */
final class LinePrinter implements Consumer<TimelineLine> {
    private static final String RESET = "\033[0m";

    private final PrintStream out;
    private final boolean colour;

    LinePrinter(PrintStream out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    @Override
    public void accept(TimelineLine line) {
        if (!colour) {
            out.println(line.text());
            return;
        }
        StringBuilder text = new StringBuilder();
        int done = 0;
        for (TimelineLine.Span span : line.spans()) {
            text.append(line.text(), done, span.start()).append(code(span.style()));
            text.append(line.text(), span.start(), span.end()).append(RESET);
            done = span.end();
        }
        out.println(text.append(line.text(), done, line.text().length()));
    }

    private static String code(Style style) {
        return switch (style) {
            case MARGIN, FAINT, LINK -> "\033[90m";
            case HEADING -> "\033[1m";
            case ROLE -> "\033[36m";
            case FUNCTION -> "\033[1;36m";
            case DDI -> "\033[34m";
            case READ -> "\033[32m";
            case WRITE -> "\033[33m";
            case CHANGED -> "\033[1;33m";
            case DEVICE -> "\033[35m";
            case REQUEST -> "\033[1m";
            case GOOD -> "\033[32m";
            case WARN -> "\033[33m";
            case BAD -> "\033[1;31m";
        };
    }
}
