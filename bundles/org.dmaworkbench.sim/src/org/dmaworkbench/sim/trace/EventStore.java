package org.dmaworkbench.sim.trace;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;

/**
 * The events as numbers, in chunks. With a file behind it every event is in the file as soon as it is closed, and no more than
 * {@value #RESIDENT} chunks are in memory; others come back when somebody reads them. One thread writes, any thread may read
 * events up to a size it got from {@link Trace#size()}.
 */
final class EventStore {
    /** Header words before the arguments: packed kind/cpu/irql/count, time, cause and context, position. */
    static final int HEADER = 4;

    private static final int RESIDENT = 16;

    private final TraceFileWriter file;
    private final ArrayDeque<Chunk> resident = new ArrayDeque<>();
    private volatile Chunk[] chunks = new Chunk[16];
    private int last = -1;
    private Chunk chunk;
    private long[] words = new long[0];
    private char[] offsets = new char[0];
    private int used;
    private int events;

    /** Makes an empty store; {@code file} may be null. */
    EventStore(TraceFileWriter file) {
        this.file = file;
    }

    /** Makes room for an event of {@code count} words and returns its offset in {@link #writing()}. */
    int open(int count) {
        if (used + count > Math.min(words.length, Chunk.WORDS) && (used > 0 || count > words.length)) {
            nextChunk(count);
        }
        return used;
    }

    /** Returns the words being written. */
    long[] writing() {
        return words;
    }

    /** Closes the event opened. */
    void close(int count) {
        offsets[events++] = (char) used;
        used += count;
        chunk.events = events;
        chunk.used = used;
        if (chunk.block != null) {
            chunk.block.append(words, used - count, used, events);
        }
    }

    /** Forgets everything from event {@code seq} on. */
    synchronized void cut(long seq) {
        int from = indexOf(seq);
        Chunk cut = chunks[from];
        Chunk.Content content = content(cut);
        int kept = (int) (seq - cut.first);
        for (int i = last; i > from; i--) {
            shorten(chunks[i], 0, 0);
        }
        shorten(cut, kept, content.offsets()[kept]);
        // What was read back from the file has no room for more.
        if (content.offsets().length < Chunk.WORDS / HEADER) {
            Chunk.Content roomy = Chunk.Content.empty(Math.max(Chunk.WORDS, content.words().length));
            System.arraycopy(content.words(), 0, roomy.words(), 0, cut.used);
            System.arraycopy(content.offsets(), 0, roomy.offsets(), 0, kept);
            cut.content(roomy);
        }
        use(from);
    }

    private static void shorten(Chunk chunk, int events, int used) {
        chunk.events = events;
        chunk.used = used;
        if (chunk.block != null) {
            chunk.block.cut(used, events);
        }
    }

    /** Returns the chunk that holds event {@code seq}. */
    Chunk find(long seq) {
        return chunks[indexOf(seq)];
    }

    /** Returns a chunk's content, from the file if need be. */
    Chunk.Content content(Chunk wanted) {
        Chunk.Content there = wanted.content();
        return there != null ? there : load(wanted);
    }

    private synchronized Chunk.Content load(Chunk wanted) {
        Chunk.Content there = wanted.content();
        if (there == null) {
            there = wanted.load();
            keep(wanted);
        }
        return there;
    }

    /** Keeps a chunk in memory, and lets go of another one for it. */
    private synchronized void keep(Chunk wanted) {
        resident.add(wanted);
        while (resident.size() > RESIDENT) {
            Chunk oldest = resident.remove();
            if (oldest == chunk) {
                resident.add(oldest);
            } else {
                oldest.content(null);
            }
        }
    }

    private int indexOf(long seq) {
        Chunk[] all = chunks;
        int low = 0;
        int high = all.length - 1;
        while (low < high) {
            int mid = low + high + 1 >>> 1;
            if (all[mid] != null && all[mid].first <= seq) {
                low = mid;
            } else {
                high = mid - 1;
            }
        }
        return low;
    }

    private void nextChunk(int count) {
        long first = chunk == null ? 1 : chunk.first + events;
        int next = last + 1;
        if (next == chunks.length) {
            chunks = Arrays.copyOf(chunks, next * 2);
        }
        int size = Math.max(Chunk.WORDS, count);
        TraceBlock block = file == null ? null : file.events(first, size);
        Chunk made = new Chunk(first, block, Chunk.Content.empty(size));
        chunks[next] = made;
        use(next);
        if (block != null) {
            keep(made);
        }
    }

    /** Makes a chunk the last one, and the one that is written. */
    private synchronized void use(int index) {
        for (int i = index + 1; i <= last; i++) {
            if (file != null) {
                file.free(chunks[i].block);
            }
            chunks[i] = null;
        }
        last = index;
        chunk = chunks[index];
        words = chunk.content().words();
        offsets = chunk.content().offsets();
        used = chunk.used;
        events = chunk.events;
    }

    /** Takes over the chunks that are in a file. Those known already stay, unless events were taken back since. */
    synchronized void known(List<Chunk> found, boolean takenBack) {
        Chunk[] now = found.toArray(new Chunk[0]);
        for (int i = 0; i < now.length && i < chunks.length && !takenBack; i++) {
            now[i] = now[i].sameAs(chunks[i]) ? chunks[i] : now[i];
        }
        chunks = now;
    }
}
