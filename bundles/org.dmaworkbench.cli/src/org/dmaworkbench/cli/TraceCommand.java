package org.dmaworkbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dmaworkbench.sim.trace.JsonLinesWriter;
import org.dmaworkbench.sim.trace.SummaryWriter;
import org.dmaworkbench.sim.trace.TimelineWriter;
import org.dmaworkbench.sim.trace.TraceNames;
import org.dmaworkbench.sim.trace.TraceReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dmaw trace}: shows a trace that a run left in a file, or is still writing. */
@Command(name = "trace", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Shows a trace that dmaw run --trace has written, or is writing. The sources are not needed.")
final class TraceCommand implements Callable<Integer> {
    /** Forms of output. */
    enum Format { text, jsonl }

    @Parameters(arity = "1", paramLabel = "FILE", description = "A trace file.")
    private Path file;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text (default): a timeline to read; jsonl: the trace as JSON Lines.")
    private Format format;

    @Option(names = {"-v", "--verbose"}, description = "Shows every event in the timeline, not the story only.")
    private boolean verbose;

    @Option(names = "--color", paramLabel = "WHEN", defaultValue = "auto", description = "auto (default), always or never.")
    private ColourChoice colour;

    private final Streams streams;

    TraceCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        try (TraceReader reader = open()) {
            write(reader.names());
        } catch (IOException e) {
            throw new WrongUsage(e.getMessage());
        }
        streams.out().flush();
        return ExitCode.HOLDS;
    }

    private TraceReader open() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new WrongUsage("'" + file + "' is no file; make a trace with dmaw run --trace FILE");
        }
        return TraceReader.open(file);
    }

    private void write(TraceNames names) {
        switch (format) {
            case text -> {
                LinePrinter lines = new LinePrinter(streams.out(), colour.isOn());
                TimelineWriter timeline = new TimelineWriter(names, verbose, lines);
                timeline.heading();
                timeline.consume();
                timeline.flush();
                new SummaryWriter(names, lines).write();
            }
            case jsonl -> new JsonLinesWriter(names, streams.out()).consume();
        }
    }
}
