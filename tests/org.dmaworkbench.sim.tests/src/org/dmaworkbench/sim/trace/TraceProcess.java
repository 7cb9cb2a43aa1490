package org.dmaworkbench.sim.trace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process that writes a trace file: events of {@link TraceTest}, without end or up to a number. */
final class TraceProcess {
    private TraceProcess() {
    }

    /** Writes FILE with EVENTS events and says after every thousandth how many there are; reads them again in the end. */
    public static void main(String[] args) throws IOException {
        SmallDriver driver = new SmallDriver();
        long events = Long.parseLong(args[1]);
        try (TraceFileWriter writer = new TraceFileWriter(Path.of(args[0]), driver.program, driver.scenario)) {
            Trace trace = new Trace(writer);
            for (long size = 1000; size <= events; size += 1000) {
                fill(trace, size);
                System.out.println(size);
            }
        }
        try (TraceReader reader = TraceReader.open(Path.of(args[0]))) {
            TraceCursor at = reader.trace().cursor();
            while (at.next()) {
                check(at);
            }
            System.out.println("read " + at.seq());
        }
    }

    private static void fill(Trace trace, long size) {
        while (trace.size() < size) {
            long seq = trace.size() + 1;
            trace.stamp().t = seq * 3;
            trace.stamp().ctx = trace.intern("context " + seq / 5000);
            trace.emit(Kind.LOCK_ACQUIRE, seq - 1, seq * 31);
        }
    }

    /** Fails if the cursor stands on another event than the one written under that number. */
    static void check(TraceCursor at) {
        long seq = at.seq();
        if (at.t() != seq * 3 || at.cause() != seq - 1 || at.count() != 1 || at.arg(0) != seq * 31 || !at.ctxName().equals("context " + seq / 5000)) {
            throw new AssertionError("event " + seq);
        }
    }

    /** Starts the process with so much memory. */
    static Process start(Path file, long events, int megabytes) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), TraceProcess.class.getName()));
        command.add(file.toString());
        command.add(Long.toString(events));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
