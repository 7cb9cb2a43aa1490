package org.dmaworkbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dmaworkbench.sim.trace.JsonLinesWriter;
import org.dmaworkbench.sim.trace.SummaryWriter;
import org.dmaworkbench.sim.trace.TimelineWriter;
import org.dmaworkbench.sim.trace.TraceNames;
import org.dmaworkbench.sim.trace.TraceReader;
import org.dmaworkbench.sim.trace.export.ChromeWriter;
import org.dmaworkbench.sim.trace.export.VcdWriter;
import org.dmaworkbench.sim.trace.filter.TraceFilter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dmaw trace}: shows a trace that a run left in a file, or is still writing. */
@Command(name = "trace", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Shows a trace that dmaw run --trace has written, or is writing. The sources are not needed.")
final class TraceCommand implements Callable<Integer> {
    /** Forms of output. */
    enum Format { text, jsonl, vcd, perfetto }

    @Parameters(arity = "1", paramLabel = "FILE", description = "A trace file.")
    private Path file;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text (default): a timeline to read; jsonl: the trace as JSON Lines; vcd: for GTKWave; perfetto: for ui.perfetto.dev and chrome://tracing.")
    private Format format;

    @Option(names = "--filter", paramLabel = "WHAT=VALUE,...",
            description = "Only events of a request, channel, register, cpu (a number or device) or kind; several filters hold together. For text and jsonl.")
    private List<String> filters = List.of();

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
        TraceFilter filter = filter(names);
        switch (format) {
            case text -> text(names, filter);
            case jsonl -> new JsonLinesWriter(names, streams.out(), filter).consume();
            case vcd -> VcdWriter.write(names, streams.out());
            case perfetto -> ChromeWriter.write(names, streams.out());
        }
    }

    private TraceFilter filter(TraceNames names) {
        if (!filters.isEmpty() && (format == Format.vcd || format == Format.perfetto)) {
            throw new WrongUsage("--filter picks lines of text and jsonl; a viewer of " + format + " hides what it is told to");
        }
        try {
            return TraceFilter.of(names, filters);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(e.getMessage());
        }
    }

    private void text(TraceNames names, TraceFilter filter) {
        LinePrinter lines = new LinePrinter(streams.out(), colour.isOn());
        if (!filter.passesAll()) {
            TimelineWriter picked = new TimelineWriter(names, true, lines, filter);
            picked.heading();
            picked.consume();
            return;
        }
        TimelineWriter timeline = new TimelineWriter(names, verbose, lines);
        timeline.heading();
        timeline.consume();
        timeline.flush();
        new SummaryWriter(names, lines).write();
    }
}
