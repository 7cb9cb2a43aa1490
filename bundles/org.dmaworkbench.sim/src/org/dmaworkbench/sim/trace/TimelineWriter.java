package org.dmaworkbench.sim.trace;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Turns a trace into readable lines, as it grows: virtual time in microseconds, CPU, IRQL, and the event, indented by the
 * nesting of callbacks and calls. A call or callback in which nothing is worth showing takes one line with its result.
 *
 * <p>When a run steps back and is replayed, the same events come again; they are not shown a second time.
 */
public final class TimelineWriter {
    private static final String GUIDE = "| ";

    private final TraceNames names;
    private final boolean verbose;
    private final Consumer<TimelineLine> sink;
    private final TraceCursor at;
    private final TraceCursor opener;
    private final Story story;
    private final Predicate<TraceCursor> picked;
    private EventText words;
    private Nesting nesting;
    private long generation;
    /** Calls and callbacks that have begun and have not been shown yet, outermost first. */
    private long[] pending = new long[16];
    private int pendings;
    private long shown;

    /**
     * Makes a writer that has shown nothing yet.
     *
     * @param names the run
     * @param verbose whether everything is shown, or the story only
     * @param sink gets the lines
     */
    public TimelineWriter(TraceNames names, boolean verbose, Consumer<TimelineLine> sink) {
        this(names, verbose, sink, null);
    }

    /** Makes a writer that shows every event that passes {@code picked}, each in a line, without nesting; null is the story with it. */
    public TimelineWriter(TraceNames names, boolean verbose, Consumer<TimelineLine> sink, Predicate<TraceCursor> picked) {
        this.names = names;
        this.picked = picked;
        this.verbose = verbose;
        this.sink = sink;
        this.at = names.trace().cursor();
        this.opener = names.trace().cursor();
        this.story = new Story(names, verbose);
        restart();
    }

    /** Shows what runs, and the heading of the columns. */
    public void heading() {
        if (opener.moveTo(1)) {
            LineText title = new LineText();
            words.append(title, opener);
            sink.accept(title.line(1, null));
        }
        sink.accept(new LineText().add(Style.HEADING, (verbose ? "    seq" : "") + "     time/us  cpu  IRQL      "
                + (verbose ? "context             " : "") + "event").line(0, null));
    }

    /** Shows what is new since the last call. */
    public void consume() {
        if (generation != names.trace().generation()) {
            restart();
        }
        while (at.next()) {
            if (picked != null) {
                if (picked.test(at)) {
                    show(at);
                }
            } else if (!story.skips(at)) {
                take();
            }
        }
    }

    private void take() {
        switch (at.kind()) {
            case CALLBACK_ENTER, DDI_CALL -> {
                if (pendings == pending.length) {
                    pending = Arrays.copyOf(pending, 2 * pendings);
                }
                pending[pendings++] = at.seq();
            }
            case CALLBACK_LEAVE, DDI_RETURN -> close();
            // What is still open will not return any more.
            case RUN_END -> flush();
            default -> {
                if (story.shows(at)) {
                    flush();
                    show(at);
                }
            }
        }
    }

    /** Shows the calls whose lines wait for their results; for a console of a run that stopped inside them. */
    public void flush() {
        for (int i = 0; i < pendings; i++) {
            opener.moveTo(pending[i]);
            show(opener);
            nesting.enter(opener.ctx(), opener.cpu());
        }
        pendings = 0;
    }

    private void restart() {
        generation = names.trace().generation();
        words = new EventText(names, verbose);
        nesting = new Nesting();
        pendings = 0;
        at.moveTo(0);
    }

    private void close() {
        if (pendings > 0 && pending[pendings - 1] == at.cause()) {
            pendings--;
            opener.moveTo(pending[pendings]);
            if (story.showsWhole(opener, at)) {
                whole();
            }
            return;
        }
        flush();
        nesting.leave(at.ctx());
        if (story.showsEnd(at)) {
            show(at);
        }
    }

    /** Shows a call with its result on one line. */
    private void whole() {
        long open = opener.seq();
        flush();
        opener.moveTo(open);
        LineText line = margin(opener);
        words.append(line, opener);
        if (at.kind() == Kind.DDI_RETURN) {
            words.returned(line, at, " = ");
        } else {
            words.result(line, words.function(at).result(), at.arg(2), " = ");
        }
        hand(line, opener, at.seq());
    }

    private void show(TraceCursor event) {
        LineText line = margin(event);
        words.append(line, event);
        hand(line, event, event.seq());
    }

    private LineText margin(TraceCursor event) {
        LineText line = new LineText();
        if (verbose) {
            line.right(Style.FAINT, Long.toString(event.seq()), 7);
        }
        line.right(Style.MARGIN, Micros.of(event.t()), 12);
        line.right(Style.MARGIN, event.cpu() == Stamp.DEVICE ? "dev" : Integer.toString(event.cpu()), 5).add("  ");
        line.left(Style.MARGIN, event.cpu() == Stamp.DEVICE ? "" : TraceNames.irql(event.irql()), 10);
        if (verbose) {
            line.left(Style.FAINT, event.ctxName(), 20);
        }
        int depth = nesting.of(event.ctx(), event.ctxName(), event.cpu());
        return line.add(Style.FAINT, GUIDE.repeat(depth));
    }

    private void hand(LineText line, TraceCursor event, long seq) {
        if (seq > shown) {
            shown = seq;
            sink.accept(line.line(seq, names.places().of(event.at())));
        }
    }
}
