package org.dmaworkbench.sim.trace;

/**
 * A stretch of events that follow one another. Its words are in memory, or in a block of a file, or in both; an event never
 * spans two chunks. Its fields belong to the thread that writes; readers use {@link #content}.
 */
final class Chunk {
    /** Words of an ordinary chunk; a single event that is longer has a chunk of its own. */
    static final int WORDS = 1 << 16;

    /**
     * Words in memory, and where each event starts among them.
     *
     * @param words header and arguments of events, one after another
     * @param offsets start of each event
     */
    record Content(long[] words, char[] offsets) {
        static Content empty(int words) {
            return new Content(new long[words], new char[WORDS / EventStore.HEADER]);
        }

        /** Finds the events that are among words read from a file. */
        static Content of(long[] words, int events) {
            char[] offsets = new char[events];
            int at = 0;
            for (int i = 0; i < events; i++) {
                offsets[i] = (char) at;
                at += EventStore.HEADER + (int) (words[at] >>> 32);
            }
            return new Content(words, offsets);
        }
    }

    final TraceBlock block;
    long first;
    int events;
    int used;
    private volatile Content content;

    /** Makes a chunk of events from {@code first} on; without a block it stays in memory, without content it is in the block only. */
    Chunk(long first, TraceBlock block, Content content) {
        this.first = first;
        this.block = block;
        this.content = content;
    }

    /** Makes a chunk that is in a file. */
    Chunk(long first, TraceBlock block, int events, int used) {
        this(first, block, null);
        this.events = events;
        this.used = used;
    }

    /** Returns whether both hold the same events of the same file. */
    boolean sameAs(Chunk other) {
        return other != null && first == other.first && events == other.events && block.position() == other.block.position();
    }

    /** Returns its content, or null if it is in the file only. */
    Content content() {
        return content;
    }

    void content(Content now) {
        content = now;
    }

    /** Reads the content from the file. */
    Content load() {
        int count = events;
        long[] words = new long[used];
        block.read(words);
        Content read = Content.of(words, count);
        content = read;
        return read;
    }
}
