package org.dmaworkbench.sim.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What the framework writes into its log for a driver, the one that {@code !wdflogdump} shows: requests, transactions, power, failures,
 * read off the events of a run. It is a ring: old lines make room for new ones.
 */
public final class FrameworkLog {
    /** Lines that the ring holds. */
    public static final int CAPACITY = 256;

    private final TraceNames names;
    private final int capacity;
    private final Deque<Line> ring = new ArrayDeque<>();
    private long written;

    /**
     * A line.
     *
     * @param number from 1, as the lines were written
     * @param seq the event it speaks of
     * @param time virtual time in ns
     * @param cpu processor, or {@link Stamp#DEVICE}
     * @param text what happened
     */
    public record Line(long number, long seq, long time, int cpu, String text) {
        /** Returns the line as it is printed. */
        public String print() {
            return String.format("%d: %s us %s - %s", number, Micros.of(time), cpu == Stamp.DEVICE ? "dev " : "cpu" + cpu, text);
        }
    }

    private FrameworkLog(TraceNames names, int capacity) {
        this.names = names;
        this.capacity = capacity;
    }

    /**
     * Reads the log of a run.
     *
     * @param untilSeq the last event that counts
     * @param capacity lines to keep, at least 1
     */
    public static FrameworkLog of(TraceNames names, long untilSeq, int capacity) {
        FrameworkLog log = new FrameworkLog(names, capacity);
        TraceCursor at = names.trace().cursor();
        while (at.next() && at.seq() <= untilSeq) {
            String text = log.text(at);
            if (text != null) {
                log.add(at, text);
            }
        }
        return log;
    }

    /** Returns the lines that the ring still holds, oldest first. */
    public List<Line> lines() {
        return new ArrayList<>(ring);
    }

    /** Returns how many lines were written over. */
    public long lost() {
        return written - ring.size();
    }

    private void add(TraceCursor at, String text) {
        if (ring.size() == capacity) {
            ring.removeFirst();
        }
        written++;
        ring.addLast(new Line(written, at.seq(), at.t(), at.cpu(), text));
    }

    /** Returns what the framework writes at an event, or null for nothing. */
    private String text(TraceCursor at) {
        return switch (at.kind()) {
            case RUN_START -> "log of driver " + at.text(0) + " starts";
            case REQUEST_ARRIVE -> at.text(0) + " arrives: " + TraceNames.requestType(at.arg(1)) + " of " + at.arg(2) + " bytes from " + at.text(5);
            case REQUEST_PRESENT -> at.text(0) + " of " + at.text(1) + " is given to the driver: " + at.text(2);
            case REQUEST_CANCEL -> at.text(0) + " is cancelled";
            case REQUEST_COMPLETE -> at.text(0) + " is completed by " + at.text(3) + ": " + names.statuses().of(at.arg(1)) + ", Information " + at.arg(2);
            case TRANSACTION_STATE -> at.text(0) + ": " + TraceNames.transactionState(at.arg(1)) + " -> " + TraceNames.transactionState(at.arg(2));
            case DMA_PROGRAM -> at.text(0) + ": transfer " + at.arg(1) + " of " + at.arg(4) + " bytes in " + (at.count() - 5) / 2 + " elements goes to EvtProgramDma";
            case POWER -> at.text(0) + ": " + names.statuses().of(at.arg(1));
            case VIOLATION -> "rule " + at.text(0) + " is broken: " + at.text(2);
            case BUGCHECK -> "bug check " + Hex.of(at.arg(0), 1) + " " + at.text(1);
            case DDI_RETURN -> failure(at);
            default -> null;
        };
    }

    /** A framework function that fails says so. */
    private String failure(TraceCursor at) {
        int ddi = (int) at.arg(0);
        String name = names.program().ddis().get(ddi);
        boolean fails = name.startsWith("Wdf") && at.arg(1) < 0 && Values.isStatus(names.values().result(ddi));
        return fails ? name + " fails: " + names.statuses().of(at.arg(1)) : null;
    }
}
