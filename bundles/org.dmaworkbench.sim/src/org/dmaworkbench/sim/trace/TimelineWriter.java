package org.dmaworkbench.sim.trace;

import java.util.function.Consumer;
import org.dmaworkbench.program.type.CType;

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
    private EventText words;
    private Nesting nesting;
    private long generation;
    private long pending;
    private long shown;

    /**
     * Makes a writer that has shown nothing yet.
     *
     * @param names the run
     * @param verbose whether everything is shown, or the story only
     * @param sink gets the lines
     */
    public TimelineWriter(TraceNames names, boolean verbose, Consumer<TimelineLine> sink) {
        this.names = names;
        this.verbose = verbose;
        this.sink = sink;
        this.at = names.trace().cursor();
        this.opener = names.trace().cursor();
        restart();
    }

    /** Shows the heading of the columns. */
    public void heading() {
        sink.accept(new LineText().add(Style.HEADING, (verbose ? "    seq" : "") + "     time/us  cpu  IRQL      " + (verbose ? "context             " : "") + "event").line(0, null));
    }

    /** Shows what is new since the last call. */
    public void consume() {
        if (generation != names.trace().generation()) {
            restart();
        }
        while (at.next()) {
            switch (at.kind()) {
                case CALLBACK_ENTER, DDI_CALL -> {
                    flush();
                    pending = at.seq();
                }
                case CALLBACK_LEAVE, DDI_RETURN -> close();
                default -> {
                    if (isShown()) {
                        flush();
                        show(at);
                    }
                }
            }
        }
    }

    /** Shows the call whose line waits for its result; for a console of a run that stopped inside it. */
    public void flush() {
        if (pending == 0) {
            return;
        }
        opener.moveTo(pending);
        pending = 0;
        show(opener);
        nesting.enter(opener.ctx(), opener.cpu());
    }

    private void restart() {
        generation = names.trace().generation();
        words = new EventText(names, verbose);
        nesting = new Nesting();
        pending = 0;
        at.moveTo(0);
    }

    private void close() {
        boolean ddi = at.kind() == Kind.DDI_RETURN;
        if (pending != 0 && pending == at.cause()) {
            opener.moveTo(pending);
            pending = 0;
            if (verbose || !ddi || !isQuestion()) {
                LineText line = margin(opener);
                words.append(line, opener);
                if (ddi) {
                    words.returned(line, at, " = ");
                } else {
                    words.result(line, words.function(at).result(), at.arg(2), " = ");
                }
                hand(line, opener, at.seq());
            }
            return;
        }
        flush();
        nesting.leave(at.ctx());
        CType type = ddi ? names.values().result((int) at.arg(0)) : words.function(at).result();
        if (verbose || !Values.isVoid(type)) {
            show(at);
        }
    }

    /** Returns whether the call only asks for something, and got it: noise in most stories. */
    private boolean isQuestion() {
        String name = words.ddi(at);
        boolean asks = name.contains("Get") || name.contains("Retrieve");
        return asks && !(Values.isStatus(names.values().result((int) at.arg(0))) && at.arg(1) < 0);
    }

    private boolean isShown() {
        return switch (at.kind()) {
            case EXPECT, RUN_END -> false;
            case REQUEST_PRESENT, LOCK_ACQUIRE, LOCK_RELEASE, CHOICE -> verbose;
            case DPC_QUEUE -> verbose || at.arg(1) == 0;
            case TRANSACTION_STATE -> verbose || at.arg(2) == 6;
            case TRACE -> verbose || at.arg(0) <= 3;
            default -> true;
        };
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
