package org.dmaworkbench.sim.trace;

import java.util.function.Predicate;

/** Writes a trace as JSON Lines, the form that docs/trace.md describes for scripts. */
public final class JsonLinesWriter {
    private final TraceNames names;
    private final TraceCursor at;
    private final JsonLine json;
    private final JsonMembers members;
    private final Predicate<TraceCursor> filter;

    /** Makes a writer that has written nothing yet. */
    public JsonLinesWriter(TraceNames names, Appendable out) {
        this(names, out, e -> true);
    }

    /** Makes a writer of those events that pass. */
    public JsonLinesWriter(TraceNames names, Appendable out, Predicate<TraceCursor> filter) {
        this.names = names;
        this.filter = filter;
        this.at = names.trace().cursor();
        this.json = new JsonLine(out);
        this.members = new JsonMembers(names, json);
    }

    /** Writes every event that is new since the last call. Throws UncheckedIOException when the output does. */
    public void consume() {
        while (at.next()) {
            if (filter.test(at)) {
                json.open('{');
                header();
                members.append(at);
                json.close('}').end();
            }
        }
    }

    private void header() {
        Kind kind = at.kind();
        number("seq", at.seq());
        number("t", kind == Kind.RUN_END ? at.arg(2) : at.t());
        json.key("cpu");
        if (at.cpu() == Stamp.DEVICE) {
            json.text(null);
        } else {
            json.number(at.cpu());
        }
        number("irql", at.irql());
        string("ctx", at.ctxName());
        string("kind", kind.word());
        SourceLink place = names.places().of(at.at());
        string("at", place == null ? null : place.toString());
        json.key("cause");
        if (at.cause() == 0) {
            json.text(null);
        } else {
            json.number(at.cause());
        }
    }

    private void string(String key, String value) {
        json.key(key).text(value);
    }

    private void number(String key, long value) {
        json.key(key).number(value);
    }
}
