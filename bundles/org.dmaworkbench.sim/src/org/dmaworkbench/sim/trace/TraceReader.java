package org.dmaworkbench.sim.trace;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.program.stored.RecordReader;

/**
 * A trace file opened for reading, whether its run is over, goes on, or was killed. Opening reads the headers of blocks and the
 * names, not the events. {@link #refresh} takes in what was written since; between two calls the trace stands still.
 */
public final class TraceReader implements Closeable {
    /**
     * A block of names that may still grow.
     *
     * @param entries how many are known
     * @param words how many words they take
     */
    private record NamesKnown(long position, int entries, int words) { }

    private final FileChannel channel;
    private final Trace trace = new Trace(true);
    private final Program program;
    private final Scenario scenario;
    private final List<NamesKnown> names = new ArrayList<>();

    private TraceReader(FileChannel channel, Path path) throws IOException {
        this.channel = channel;
        long[] head = header(0);
        if (head == null || head[0] != TraceFileWriter.MAGIC) {
            throw new IOException(path + " is no trace of dmaw; make one with dmaw run --trace FILE");
        }
        long[] run = header(TraceFileWriter.HEADER * Long.BYTES);
        if (run == null || (int) run[2] == 0) {
            throw new IOException(path + " ends before its first event: the run had not begun");
        }
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(run[1]));
        TraceBlock.read(channel, bytes, (TraceFileWriter.HEADER + TraceBlock.HEADER) * Long.BYTES);
        List<?> parts = (List<?>) RecordReader.read(bytes.array());
        program = (Program) parts.get(0);
        scenario = (Scenario) parts.get(1);
    }

    /**
     * Opens a file.
     *
     * @throws IOException if it cannot be read or is no trace; the message says which and names the file
     */
    public static TraceReader open(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        try {
            TraceReader reader = new TraceReader(channel, path);
            reader.refresh();
            return reader;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e instanceof IOException io ? io : new IOException(path + " is damaged", e);
        }
    }

    /** Returns the events. */
    public Trace trace() {
        return trace;
    }

    /** Returns what ran. */
    public Program program() {
        return program;
    }

    /** Returns the scenario under which it ran. */
    public Scenario scenario() {
        return scenario;
    }

    /** Returns what turns the numbers of the trace into names. */
    public TraceNames names() {
        return TraceNames.of(program, scenario, trace);
    }

    /** Takes in what was written, or taken back, since the last call; returns whether anything was. */
    public boolean refresh() throws IOException {
        long generation = header(0)[1];
        List<Chunk> events = new ArrayList<>();
        List<Long> namesAt = new ArrayList<>();
        long[] block;
        for (long at = TraceFileWriter.HEADER * Long.BYTES; (block = header(at)) != null && block[0] != 0;) {
            int capacity = (int) block[0];
            int entries = (int) (block[2] >>> 32);
            if (block[0] >>> 32 == TraceBlock.EVENTS && entries > 0) {
                events.add(new Chunk(block[1], TraceBlock.open(channel, at, capacity), entries, (int) block[2]));
            } else if (block[0] >>> 32 == TraceBlock.NAMES) {
                namesAt.add(at);
            }
            at += (long) (TraceBlock.HEADER + capacity) * Long.BYTES;
        }
        // Names after events: those that the events mention are there.
        for (int i = 0; i < namesAt.size(); i++) {
            names(i, namesAt.get(i));
        }
        List<Chunk> inOrder = inOrder(events);
        long size = inOrder.isEmpty() ? 0 : inOrder.getLast().first + inOrder.getLast().events - 1;
        boolean takenBack = generation != trace.generation();
        boolean changed = takenBack || size != trace.size();
        trace.store().known(inOrder, takenBack);
        trace.refreshed(size, generation);
        return changed;
    }

    /** Chunks by number, as far as each follows the one before; blocks used again stand anywhere in the file. */
    private static List<Chunk> inOrder(List<Chunk> events) {
        events.sort(Comparator.comparingLong(c -> c.first));
        int count = 0;
        long next = 1;
        while (count < events.size() && events.get(count).first == next) {
            next += events.get(count++).events;
        }
        return events.subList(0, count);
    }

    private void names(int index, long position) throws IOException {
        NamesKnown known = index < names.size() ? names.get(index) : new NamesKnown(position, 0, 0);
        long written = header(position)[2];
        int entries = (int) (written >>> 32);
        int used = (int) written;
        if (entries > known.entries) {
            ByteBuffer bytes = ByteBuffer.allocate((used - known.words) * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            TraceBlock.read(channel, bytes, position + (TraceBlock.HEADER + known.words) * (long) Long.BYTES);
            bytes.flip();
            while (bytes.hasRemaining()) {
                name(bytes);
            }
        }
        NamesKnown now = new NamesKnown(position, entries, used);
        if (index < names.size()) {
            names.set(index, now);
        } else {
            names.add(now);
        }
    }

    private void name(ByteBuffer bytes) {
        long word = bytes.getLong();
        if ((word & 1) != 0) {
            trace.nameObject(bytes.getLong(), (int) (word >> 1));
            return;
        }
        int length = (int) (word >> 1);
        trace.intern(new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8));
        bytes.position(bytes.position() + (length + Long.BYTES - 1) / Long.BYTES * Long.BYTES);
    }

    /** The four words at a position, or null beyond the end of the file. */
    private long[] header(long position) throws IOException {
        if (position + TraceBlock.HEADER * Long.BYTES > channel.size()) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.allocate(TraceBlock.HEADER * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        TraceBlock.read(channel, bytes, position);
        long[] words = new long[TraceBlock.HEADER];
        bytes.flip().asLongBuffer().get(words);
        return words;
    }

    @Override public void close() throws IOException {
        channel.close();
    }
}
