package org.dmaworkbench.cli;

import java.util.Set;
import java.util.TreeSet;
import org.dmaworkbench.sim.trace.TraceCursor;
import org.dmaworkbench.sim.trace.TraceNames;

/**
 * An event of a run as a user names it: by number, or by kind, function or request, with {@code :N} for the N-th.
 *
 * @param seq its number
 * @param where it in words
 */
record EventChoice(long seq, String where) {
    /** Stands for the end of the run. */
    static final String END = "end";

    boolean isEnd() {
        return where.startsWith("at the end");
    }

    /** Finds an event of a run that has ended; wrong usage, with what there is, if there is none. */
    static EventChoice of(TraceNames run, String text) {
        long last = run.trace().size();
        if (text.equals(END)) {
            return new EventChoice(last, "at the end");
        }
        if (text.matches("\\d{1,18}")) {
            long seq = Long.parseLong(text);
            if (seq < 1 || seq > last) {
                throw new WrongUsage("there is no event " + text + "; the run has events 1 to " + last);
            }
            return at(run, seq);
        }
        int colon = text.lastIndexOf(':');
        boolean counted = colon > 0 && text.substring(colon + 1).matches("\\d{1,9}");
        return find(run, counted ? text.substring(0, colon) : text, counted ? Math.max(1, Integer.parseInt(text.substring(colon + 1))) : 1);
    }

    private static EventChoice find(TraceNames run, String name, int number) {
        Set<String> kinds = new TreeSet<>();
        Set<String> names = new TreeSet<>();
        TraceCursor at = run.trace().cursor();
        int found = 0;
        while (at.next()) {
            String about = about(run, at);
            if (name.equals(at.kind().word()) || name.equals(about)) {
                found++;
                if (found == number) {
                    return at(run, at.seq());
                }
            }
            kinds.add(at.kind().word());
            names.add(about);
        }
        names.remove("");
        if (found > 0) {
            throw new WrongUsage("there are " + found + " events '" + name + "', not " + number);
        }
        throw new WrongUsage("no event is of kind, or about, '" + name + "'; kinds: " + String.join(", ", kinds) + "; names: " + String.join(", ", names));
    }

    private static EventChoice at(TraceNames run, long seq) {
        TraceCursor at = run.trace().cursor();
        at.moveTo(seq);
        String about = about(run, at);
        return new EventChoice(seq, "behind event " + seq + " (" + at.kind().word() + (about.isEmpty() ? "" : " " + about) + ")");
    }

    /** Returns the function, request or object that an event is about, or "". */
    private static String about(TraceNames run, TraceCursor at) {
        return switch (at.kind()) {
            case CALLBACK_ENTER -> run.program().functions().get((int) at.arg(0)).name();
            case DDI_CALL -> run.program().ddis().get((int) at.arg(0));
            case REQUEST_ARRIVE, REQUEST_CANCEL, REQUEST_COMPLETE, REQUEST_PRESENT, TRANSACTION_STATE, DMA_PROGRAM, VIOLATION, POWER -> at.text(0);
            default -> "";
        };
    }
}
