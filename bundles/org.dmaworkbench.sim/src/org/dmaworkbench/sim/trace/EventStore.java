package org.dmaworkbench.sim.trace;

import java.util.Arrays;

/**
 * The events as numbers in chunks of long[]: four words of header and the arguments. An event never spans two chunks; the
 * index holds one int per event (chunk number and offset). One thread writes, any thread may read events up to a size it got
 * from {@link Trace#size()}.
 */
final class EventStore {
    /** Header words before the arguments: packed kind/cpu/irql/count, time, cause and context, position. */
    static final int HEADER = 4;

    private static final int CHUNK_BITS = 16;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int INDEX_BITS = 14;
    private static final int INDEX = 1 << INDEX_BITS;

    private volatile long[][] chunks = {new long[CHUNK]};
    private volatile int[][] index = {new int[INDEX]};
    private long[] chunk = chunks[0];
    private int chunkNumber;
    private int used;

    /** Makes room for an event of {@code words} words and returns its offset in {@link #writing()}. */
    int open(int words) {
        if (used + words > chunk.length) {
            nextChunk(words);
        }
        return used;
    }

    /** Returns the chunk being written. */
    long[] writing() {
        return chunk;
    }

    /** Gives the open event its place in the index and closes it. */
    void close(long seq, int words) {
        long i = seq - 1;
        int slot = (int) (i >>> INDEX_BITS);
        if (slot == index.length) {
            int[][] longer = Arrays.copyOf(index, slot * 2);
            index = longer;
        }
        int[] part = index[slot];
        if (part == null) {
            part = new int[INDEX];
            index[slot] = part;
        }
        part[(int) i & INDEX - 1] = chunkNumber << CHUNK_BITS | used;
        used += words;
    }

    /** Forgets everything from event {@code seq} on. */
    void cut(long seq) {
        int place = place(seq);
        chunkNumber = place >>> CHUNK_BITS;
        chunk = chunks[chunkNumber];
        used = place & CHUNK - 1;
    }

    /** Returns where event {@code seq} starts: chunk number and offset in one int. */
    int place(long seq) {
        long i = seq - 1;
        return index[(int) (i >>> INDEX_BITS)][(int) i & INDEX - 1];
    }

    /** Returns the chunk of a place. */
    long[] chunkAt(int place) {
        return chunks[place >>> CHUNK_BITS];
    }

    /** Returns the offset of a place in its chunk. */
    static int offset(int place) {
        return place & CHUNK - 1;
    }

    private void nextChunk(int words) {
        chunkNumber++;
        if (chunkNumber == 1 << 32 - CHUNK_BITS) {
            throw new IllegalStateException("trace is full; run without trace or with fewer events");
        }
        if (chunkNumber == chunks.length) {
            chunks = Arrays.copyOf(chunks, chunkNumber * 2);
        }
        long[] next = chunks[chunkNumber];
        if (next == null || next.length < words) {
            next = new long[Math.max(CHUNK, words)];
            chunks[chunkNumber] = next;
        }
        chunk = next;
        used = 0;
    }
}
