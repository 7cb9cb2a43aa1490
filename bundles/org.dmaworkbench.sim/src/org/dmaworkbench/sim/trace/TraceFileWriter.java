package org.dmaworkbench.sim.trace;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.program.stored.RecordWriter;

/**
 * A trace as a file, written while the run goes on; docs/trace-file.md describes the bytes. Whatever happens to the process,
 * the file holds every event emitted before. Give it to {@link Trace#Trace(TraceFileWriter)}. Errors of the disk are
 * UncheckedIOExceptions that name the file.
 */
public final class TraceFileWriter implements Closeable {
    /** First word of a file: "DMAWTRC1". */
    static final long MAGIC = 0x3143_5254_5741_4D44L;
    /** Words before the first block: magic, generation, two of no meaning yet. */
    static final int HEADER = 4;

    private static final int NAMES = 1 << 13;

    private final Path path;
    private final FileChannel channel;
    private long end = HEADER * Long.BYTES;
    private final ArrayDeque<TraceBlock> free = new ArrayDeque<>();
    private TraceBlock last;
    private TraceBlock names;
    private int namesUsed;
    private int namesCount;

    /** Creates the file, in place of one that is there. */
    public TraceFileWriter(Path path, Program program, Scenario scenario) {
        this.path = path;
        try {
            channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.READ, StandardOpenOption.WRITE);
            head(MAGIC, 0);
        } catch (IOException e) {
            throw failed(e);
        }
        byte[] run = RecordWriter.bytes(java.util.List.of(program, scenario));
        long[] words = words(run, 0);
        block(TraceBlock.RUN, run.length, words.length).append(words, 0, 1);
    }

    private UncheckedIOException failed(IOException e) {
        return new UncheckedIOException("cannot write the trace file " + path + ": " + reason(e), e);
    }

    private static String reason(IOException e) {
        return e instanceof java.nio.file.NoSuchFileException ? "its folder does not exist"
                : e instanceof java.nio.file.AccessDeniedException ? "no permission" : e.getMessage();
    }

    private void head(long word, int at) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(0, word);
        channel.write(buffer, (long) at * Long.BYTES);
    }

    private TraceBlock block(int type, long first, int words) {
        try {
            last = TraceBlock.create(channel, end, type, first, words);
        } catch (IOException e) {
            throw failed(e);
        }
        end = last.end();
        return last;
    }

    /** Makes a block for events from number {@code first} on. */
    TraceBlock events(long first, int words) {
        for (TraceBlock block : free) {
            if (block.capacity() >= words) {
                free.remove(block);
                block.restart(first);
                return block;
            }
        }
        return block(TraceBlock.EVENTS, first, words);
    }

    /** Takes back a block of events that were taken back. */
    void free(TraceBlock block) {
        free.add(block);
    }

    /** Adds the next text; its number is the count of those before. */
    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        long[] entry = words(utf8, 1);
        entry[0] = (long) utf8.length << 1;
        name(entry);
    }

    /** Adds the name of an object. */
    void object(long handle, int text) {
        name(new long[] {(long) text << 1 | 1, handle});
    }

    private void name(long[] entry) {
        if (names == null || namesUsed + entry.length > names.capacity()) {
            names = block(TraceBlock.NAMES, 0, Math.max(NAMES, entry.length));
            namesUsed = 0;
            namesCount = 0;
        }
        names.append(entry, namesUsed, ++namesCount);
        namesUsed += entry.length;
    }

    private static long[] words(byte[] bytes, int before) {
        long[] words = new long[before + (bytes.length + Long.BYTES - 1) / Long.BYTES];
        for (int i = 0; i < bytes.length; i++) {
            words[before + i / Long.BYTES] |= (bytes[i] & 0xFFL) << i % Long.BYTES * 8;
        }
        return words;
    }

    /** Says that events were taken back. */
    void generation(long number) {
        try {
            head(number, 1);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Ends the file where its content ends. Nothing can be written to it, nor read through this, afterwards. */
    @Override public void close() {
        try (channel) {
            last.trim();
            channel.truncate(last.endWritten());
        } catch (IOException e) {
            // Windows keeps a mapped file as long as it is; zeros after the content are no harm.
            last = null;
        }
    }
}
