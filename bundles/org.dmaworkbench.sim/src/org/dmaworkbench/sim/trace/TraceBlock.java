package org.dmaworkbench.sim.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;

/**
 * A block of a trace file: four words of header, then its content. The header says what it is and how long, where it starts,
 * how much of it is written, and which kinds of events are in it. What is written says so last, so that a reader of the file,
 * or of what a killed process left, sees whole entries only. The file is mapped: what is written is the operating system's at once.
 */
final class TraceBlock {
    /** Words before the content. */
    static final int HEADER = 4;
    /** The block holds events; it starts with an event's number. */
    static final int EVENTS = 1;
    /** The block holds texts and names of objects. */
    static final int NAMES = 2;
    /** The block holds bytes that describe the run; it starts with their number. */
    static final int RUN = 3;

    private static final VarHandle WORD = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int WRITTEN = 2 * Long.BYTES;

    private final FileChannel channel;
    private final long position;
    private final int capacity;
    private final ByteBuffer bytes;
    private final LongBuffer words;
    private long kinds;

    private TraceBlock(FileChannel channel, long position, int capacity, ByteBuffer bytes) {
        this.channel = channel;
        this.position = position;
        this.capacity = capacity;
        this.bytes = bytes;
        this.words = bytes == null ? null : bytes.asLongBuffer();
    }

    /** Makes a block at the end of a file. */
    static TraceBlock create(FileChannel channel, long position, int type, long first, int capacity) throws IOException {
        long length = (long) (HEADER + capacity) * Long.BYTES;
        // A mapped file that meets a full disk is a fault of the process; one that is written first is an error to report.
        ByteBuffer zeros = ByteBuffer.allocate(1 << 16);
        for (long done = 0; done < length; done += zeros.limit()) {
            zeros.clear().limit((int) Math.min(zeros.capacity(), length - done));
            int count = zeros.limit();
            for (long at = position + done; zeros.hasRemaining();) {
                at += channel.write(zeros, at);
            }
            zeros.limit(count);
        }
        ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_WRITE, position, length).order(ByteOrder.LITTLE_ENDIAN);
        TraceBlock made = new TraceBlock(channel, position, capacity, bytes);
        made.words.put(1, first);
        WORD.setRelease(bytes, 0, (long) type << 32 | capacity);
        return made;
    }

    /** Returns a block that is in a file, to be read. */
    static TraceBlock open(FileChannel channel, long position, int capacity) {
        return new TraceBlock(channel, position, capacity, null);
    }

    /** Returns where in the file it is, in bytes. */
    long position() {
        return position;
    }

    /** Uses the block again, for events from another number on. */
    void restart(long first) {
        words.put(1, first);
        words.put(3, 0);
        kinds = 0;
    }

    /** Returns the position after the block in the file, in bytes. */
    long end() {
        return position + (long) (HEADER + capacity) * Long.BYTES;
    }

    /** Returns the position after the content that is written. */
    long endWritten() {
        return position + (long) (HEADER + (int) words.get(2)) * Long.BYTES;
    }

    /** Returns the words of content. */
    int capacity() {
        return capacity;
    }

    /** Appends an event: words {@code from} to {@code to} of the content are new. */
    void append(long[] content, int from, int to, int entries) {
        words.put(HEADER + from, content, from, to - from);
        long kind = 1L << (content[from] >>> 16 & 0x3F);
        if ((kinds & kind) == 0) {
            kinds |= kind;
            words.put(3, kinds);
        }
        cut(to, entries);
    }

    /** Appends an entry that is no event. */
    void append(long[] content, int at, int entries) {
        words.put(HEADER + at, content);
        cut(at + content.length, entries);
    }

    /** Says how much of the content counts. */
    void cut(int used, int entries) {
        WORD.setRelease(bytes, WRITTEN, (long) entries << 32 | used);
    }

    /** Makes the block as short as its content; only for the last one of a file. */
    void trim() {
        words.put(0, words.get(0) & ~0xFFFF_FFFFL | (int) words.get(2));
    }

    /** Reads the first words of the content. */
    void read(long[] into) {
        ByteBuffer buffer = ByteBuffer.allocate(into.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        try {
            read(channel, buffer, position + HEADER * Long.BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        buffer.flip().asLongBuffer().get(into);
    }

    /** Fills a buffer from a file. */
    static void read(FileChannel channel, ByteBuffer buffer, long from) throws IOException {
        for (long at = from; buffer.hasRemaining();) {
            int count = channel.read(buffer, at);
            if (count < 0) {
                throw new IOException("the file ends within a block");
            }
            at += count;
        }
    }
}
