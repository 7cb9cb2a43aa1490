package org.dmaworkbench.sim.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a trace says about a run as a whole: its requests, violations, expectations and end. */
public final class RunSummary {
    /** A request, from arrival to completion. Times in ns; {@code completed} is -1 while it is outstanding. */
    public static final class Request {
        private final String name;
        private final String type;
        private final long length;
        private final long arrived;
        private int transfers;
        private long completed = -1;
        private long status;
        private long information;

        Request(String name, String type, long length, long arrived) {
            this.name = name;
            this.type = type;
            this.length = length;
            this.arrived = arrived;
        }

        /** Returns the scenario's name for it. */
        public String name() { return name; }

        /** Returns {@code read}, {@code write} or {@code ioctl}. */
        public String type() { return type; }

        /** Returns the bytes asked for. */
        public long length() { return length; }

        /** Returns when it arrived. */
        public long arrived() { return arrived; }

        /** Returns how many DMA transfers were programmed for it. */
        public int transfers() { return transfers; }

        /** Returns whether it has been completed. */
        public boolean isComplete() { return completed >= 0; }

        /** Returns when it was completed, or -1. */
        public long completed() { return completed; }

        /** Returns the status it was completed with. */
        public long status() { return status; }

        /** Returns the Information it was completed with. */
        public long information() { return information; }
    }

    private final Map<String, Request> requests = new LinkedHashMap<>();
    private final Map<String, Request> transactions = new HashMap<>();
    private final List<Long> violations = new ArrayList<>();
    private final List<Long> expectations = new ArrayList<>();
    private long bugCheck;
    private long end;

    /** Reads the whole trace. */
    public static RunSummary of(Trace trace) {
        RunSummary summary = new RunSummary();
        TraceCursor at = trace.cursor();
        TraceCursor back = trace.cursor();
        while (at.next()) {
            summary.take(at, back);
        }
        return summary;
    }

    /** Returns the requests in order of arrival. */
    public List<Request> requests() {
        return List.copyOf(requests.values());
    }

    /** Returns the numbers of the violation events. */
    public List<Long> violations() {
        return violations;
    }

    /** Returns the numbers of the expectation events. */
    public List<Long> expectations() {
        return expectations;
    }

    /** Returns the number of the bug check event, or 0. */
    public long bugCheck() {
        return bugCheck;
    }

    /** Returns the number of the event that ended the run, or 0. */
    public long end() {
        return end;
    }

    private void take(TraceCursor at, TraceCursor back) {
        switch (at.kind()) {
            case REQUEST_ARRIVE -> requests.put(at.text(0), new Request(at.text(0), TraceNames.requestType(at.arg(1)), at.arg(2), at.t()));
            case REQUEST_COMPLETE -> {
                Request r = requests.get(at.text(0));
                if (r != null) {
                    r.completed = at.t();
                    r.status = at.arg(1);
                    r.information = at.arg(2);
                }
            }
            case DMA_PROGRAM -> {
                Request r = at.arg(1) == 1 ? requestBehind(at, back) : transactions.get(at.text(0));
                if (r != null) {
                    transactions.put(at.text(0), r);
                    r.transfers++;
                }
            }
            case VIOLATION -> violations.add(at.seq());
            case EXPECT -> expectations.add(at.seq());
            case BUGCHECK -> bugCheck = at.seq();
            case RUN_END -> end = at.seq();
            default -> { }
        }
    }

    /** Follows the causes back to the request that was presented. */
    private Request requestBehind(TraceCursor at, TraceCursor back) {
        for (long seq = at.cause(); seq > 0 && back.moveTo(seq); seq = back.cause()) {
            if (back.kind() == Kind.REQUEST_PRESENT || back.kind() == Kind.REQUEST_ARRIVE) {
                return requests.get(back.text(0));
            }
        }
        return null;
    }
}
