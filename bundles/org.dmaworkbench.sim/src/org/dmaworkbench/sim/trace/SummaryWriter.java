package org.dmaworkbench.sim.trace;

import java.util.List;
import java.util.function.Consumer;

/** Writes what follows the timeline: table of requests, violations, expectations with differences, and the verdict. */
public final class SummaryWriter {
    private final TraceNames names;
    private final RunSummary summary;
    private final TraceCursor at;
    private final Consumer<TimelineLine> sink;

    /** Makes a writer for a run that has ended. */
    public SummaryWriter(TraceNames names, Consumer<TimelineLine> sink) {
        this.names = names;
        this.summary = RunSummary.of(names.trace());
        this.at = names.trace().cursor();
        this.sink = sink;
    }

    /** Writes everything. */
    public void write() {
        requests();
        violations();
        expectations();
        bugCheck();
        problem();
        verdict();
    }

    private void requests() {
        List<RunSummary.Request> all = summary.requests();
        if (all.isEmpty()) {
            return;
        }
        int name = 7;
        int status = 6;
        for (RunSummary.Request r : all) {
            name = Math.max(name, r.name().length());
            status = Math.max(status, status(r).length());
        }
        blank();
        sink.accept(new LineText().add("  ").left(Style.HEADING, "request", name).add("  ").left(Style.HEADING, "type", 5)
                .right(Style.HEADING, "length", 9).right(Style.HEADING, "transfers", 11).add("  ").left(Style.HEADING, "status", status)
                .right(Style.HEADING, "Information", 13).right(Style.HEADING, "arrived/us", 14).right(Style.HEADING, "took/us", 12).line(0, null));
        for (RunSummary.Request r : all) {
            Style style = !r.isComplete() ? Style.WARN : r.status() < 0 ? Style.BAD : Style.GOOD;
            sink.accept(new LineText().add("  ").left(Style.REQUEST, r.name(), name).add("  ").left(null, r.type(), 5)
                    .right(null, Long.toString(r.length()), 9).right(null, Integer.toString(r.transfers()), 11).add("  ")
                    .left(style, status(r), status)
                    .right(null, r.isComplete() ? Long.toString(r.information()) : "-", 13).right(null, Micros.of(r.arrived()), 14)
                    .right(null, r.isComplete() ? Micros.of(r.completed() - r.arrived()) : "-", 12).line(0, null));
        }
    }

    private String status(RunSummary.Request r) {
        return r.isComplete() ? names.statuses().of(r.status()) : "outstanding";
    }

    private void violations() {
        if (summary.violations().isEmpty()) {
            return;
        }
        blank();
        EventText words = new EventText(names, true);
        for (long seq : summary.violations()) {
            event(words, seq);
        }
    }

    private void event(EventText words, long seq) {
        at.moveTo(seq);
        LineText line = new LineText().add("  ");
        words.append(line, at);
        sink.accept(line.line(seq, names.places().of(at.at())));
    }

    private void expectations() {
        if (summary.expectations().isEmpty()) {
            return;
        }
        blank();
        for (long seq : summary.expectations()) {
            at.moveTo(seq);
            boolean ok = at.arg(1) != 0;
            LineText line = new LineText().add("  ").left(ok ? Style.GOOD : Style.BAD, ok ? "ok" : "FAIL", 6).add(at.text(0));
            sink.accept(line.line(seq, names.places().of(at.at())));
            if (!ok) {
                at.text(2).lines().forEach(l -> sink.accept(difference(l)));
            }
        }
    }

    /** Lines of a difference begin with '-' (expected), '+' (actual) or a blank. */
    private static TimelineLine difference(String text) {
        Style style = text.startsWith("-") ? Style.BAD : text.startsWith("+") ? Style.GOOD : Style.FAINT;
        return new LineText().add("          ").add(style, text).line(0, null);
    }

    private void bugCheck() {
        if (summary.bugCheck() != 0) {
            blank();
            new BugCheckReport(names, summary.bugCheck()).write(sink);
        }
    }

    /** Says why the run ended early, or what else the verdict rests on than what stands above it. */
    private void problem() {
        if (summary.end() == 0 || !at.moveTo(summary.end()) || at.text(5).isEmpty()) {
            return;
        }
        boolean early = at.at() != Stamp.NOWHERE || at.arg(0) == 2;
        if (!early && (held() < summary.expectations().size() || !summary.violations().isEmpty())) {
            return;
        }
        at.moveTo(summary.end());
        blank();
        LineText line = new LineText().add("  ").add(Style.BAD, at.text(5));
        sink.accept(line.line(summary.end(), names.places().of(at.at())));
    }

    private void verdict() {
        if (summary.end() == 0) {
            return;
        }
        at.moveTo(summary.end());
        long verdict = at.arg(0);
        long events = at.arg(1);
        long time = at.arg(2);
        long instructions = at.arg(4);
        long held = held();
        blank();
        LineText line = new LineText().add(verdict == 0 ? Style.GOOD : Style.BAD, switch ((int) verdict) {
            case 0 -> "PASS";
            case 1 -> "FAIL";
            default -> "ERROR";
        });
        line.add("  " + held + " of " + summary.expectations().size() + " expectations hold, " + count(summary.violations().size(), "violation"));
        line.add(Style.FAINT, "  (" + count(events, "event") + ", " + Micros.of(time) + " us, " + count(instructions, "instruction") + ")");
        sink.accept(line.line(summary.end(), null));
    }

    private long held() {
        return summary.expectations().stream().filter(e -> at.moveTo(e) && at.arg(1) != 0).count();
    }

    private void blank() {
        sink.accept(new LineText().line(0, null));
    }

    private static String count(long n, String noun) {
        return n == 0 ? "no " + noun + "s" : n + " " + noun + (n == 1 ? "" : "s");
    }
}
