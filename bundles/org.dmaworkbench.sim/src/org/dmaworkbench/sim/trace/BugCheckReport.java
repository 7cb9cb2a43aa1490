package org.dmaworkbench.sim.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a debugger shows first of a computer that has stopped, read off the event: the bug check and its parameters, the rule that was
 * probably broken, what ran, the stack through what was interrupted, and the end of the framework's log.
 */
public final class BugCheckReport {
    /** Lines of the framework's log that are shown. */
    static final int LOG = 8;
    /** Arguments of the event before the frames. */
    static final int FIXED = 7;
    /** Numbers per frame: place, name, role, IRQL, context. */
    static final int FRAME = 5;
    private static final long WDF_VIOLATION = 0x10D;
    private static final int NAME = 34;
    private static final int ROLE = 22;

    private final TraceNames names;
    private final TraceCursor at;

    /**
     * A frame of the stack, the innermost first.
     *
     * @param name function of the driver, of the library, or step of the framework
     * @param role type of the callback, or ""
     * @param irql of its context
     * @param context name of its context
     * @param link where it stands, or null
     */
    public record StackFrame(String name, String role, int irql, String context, SourceLink link) { }

    /** Reads the report of a bug check event. */
    public BugCheckReport(TraceNames names, long seq) {
        this.names = names;
        at = names.trace().cursor();
        at.moveTo(seq);
    }

    /** Returns what went wrong in words. */
    public String message() {
        return at.count() > 6 ? at.text(6) : "";
    }

    /** Returns each of the four parameters with its meaning. */
    public List<String> arguments() {
        List<String> meanings = BugCheckMeaning.of(at).parameters();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            long value = at.arg(2 + i);
            String object = names.values().name(value);
            String meaning = meanings.get(i) + (object == null ? "" : (meanings.get(i).isEmpty() ? "" : ", ") + object);
            lines.add(Hex.of(value, 16).substring(2) + (meaning.isEmpty() ? "" : "  " + meaning));
        }
        return lines;
    }

    /** Returns the frames, innermost first. */
    public List<StackFrame> stack() {
        List<StackFrame> frames = new ArrayList<>();
        for (int i = FIXED; i + FRAME <= at.count(); i += FRAME) {
            frames.add(new StackFrame(at.text(i + 1), at.text(i + 2), (int) at.arg(i + 3), at.text(i + 4), names.places().of(at.arg(i))));
        }
        return frames;
    }

    /** Returns the last lines of the framework's log before the bug check. */
    public List<FrameworkLog.Line> log() {
        return FrameworkLog.of(names, at.seq() - 1, LOG).lines();
    }

    /** Returns the number of the violation that the same context recorded last, or 0. */
    public long violation() {
        TraceCursor back = names.trace().cursor();
        for (long seq = at.seq() - 1; seq > 0 && back.moveTo(seq); seq--) {
            if (back.kind() == Kind.VIOLATION) {
                return back.ctx() == at.ctx() ? seq : 0;
            }
        }
        return 0;
    }

    /** Returns the id of the rule that was probably broken, or "". */
    public String rule() {
        TraceCursor back = names.trace().cursor();
        long violation = violation();
        return violation != 0 && back.moveTo(violation) ? back.text(0) : "";
    }

    /** Writes everything. */
    void write(Consumer<TimelineLine> sink) {
        sink.accept(new LineText().add("  ").add(Style.BAD, "*** BUG CHECK " + Hex.of(at.arg(0), 8) + " " + at.text(1)).line(at.seq(), names.places().of(at.at())));
        String cause = BugCheckMeaning.of(at).cause();
        plain(sink, cause.isEmpty() ? message() : cause);
        // The message of a bug check of the framework only repeats its cause.
        if (!cause.isEmpty() && !message().isEmpty() && at.arg(0) != WDF_VIOLATION) {
            plain(sink, message());
        }
        blank(sink);
        List<String> arguments = arguments();
        for (int i = 0; i < 4; i++) {
            plain(sink, "Arg" + (i + 1) + ": " + arguments.get(i));
        }
        rule(sink);
        frames(sink);
        blank(sink);
        heading(sink, "framework log, last lines");
        log().forEach(line -> sink.accept(new LineText().add("    ").add(Style.FAINT, line.print()).line(line.seq(), null)));
    }

    private void rule(Consumer<TimelineLine> sink) {
        TraceCursor back = names.trace().cursor();
        long violation = violation();
        if (violation != 0 && back.moveTo(violation)) {
            blank(sink);
            heading(sink, "probably broken: rule " + back.text(0));
            plain(sink, back.text(2));
            plain(sink, "dmaw explain " + back.text(0) + " tells why and how to mend it");
        }
    }

    private void frames(Consumer<TimelineLine> sink) {
        List<StackFrame> frames = stack();
        if (frames.isEmpty()) {
            return;
        }
        blank(sink);
        heading(sink, "ran on CPU " + at.cpu() + " at IRQL " + at.irql() + " (" + TraceNames.irql(at.irql()) + "): " + at.ctxName());
        String context = frames.get(0).context();
        for (int i = 0; i < frames.size(); i++) {
            StackFrame f = frames.get(i);
            if (!f.context().equals(context)) {
                context = f.context();
                plain(sink, "-- interrupted at IRQL " + f.irql() + " (" + TraceNames.irql(f.irql()) + "): " + context);
            }
            sink.accept(new LineText().add(String.format("    %02d ", i)).left(f.link() == null ? Style.FAINT : Style.FUNCTION, f.name(), NAME).add(" ")
                    .left(Style.ROLE, f.role(), ROLE).line(at.seq(), f.link()));
        }
    }

    private void heading(Consumer<TimelineLine> sink, String text) {
        sink.accept(new LineText().add("  ").add(Style.HEADING, text).line(at.seq(), null));
    }

    private static void plain(Consumer<TimelineLine> sink, String text) {
        sink.accept(new LineText().add("    " + text).line(0, null));
    }

    private static void blank(Consumer<TimelineLine> sink) {
        sink.accept(new LineText().line(0, null));
    }
}
