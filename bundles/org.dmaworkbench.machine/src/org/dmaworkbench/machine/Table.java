package org.dmaworkbench.machine;

import java.util.Arrays;

/**
 * Rows of 64-bit cells. They stand in chunks of a few KiB that a copy shares until one side writes to them, so that copying costs
 * what has changed, not what there is. A freed row is zeroed and the lowest free row is used first.
 */
final class Table {
    private static final int CHUNK_CELLS = 512;
    final int columns;
    private final int shift;
    private final int mask;
    private long[][] chunks;
    /** Chunks that belong to this table alone. */
    private boolean[] owned;
    private int rows;
    private long[] live;
    private int free;

    Table(int columns) {
        this.columns = columns;
        shift = 31 - Integer.numberOfLeadingZeros(Math.max(1, CHUNK_CELLS / Math.max(1, columns)));
        mask = (1 << shift) - 1;
        chunks = new long[0][];
        owned = new boolean[0];
        live = new long[1];
    }

    private Table(Table from) {
        columns = from.columns;
        shift = from.shift;
        mask = from.mask;
        rows = from.rows;
        free = from.free;
        chunks = from.chunks.clone();
        owned = new boolean[chunks.length];
        Arrays.fill(from.owned, false);
        live = Arrays.copyOf(from.live, words(rows));
    }

    Table copy() {
        return new Table(this);
    }

    void restore(Table from) {
        if (chunks.length == from.chunks.length) {
            System.arraycopy(from.chunks, 0, chunks, 0, chunks.length);
            Arrays.fill(owned, false);
        } else {
            chunks = from.chunks.clone();
            owned = new boolean[chunks.length];
        }
        Arrays.fill(from.owned, false);
        int words = words(from.rows);
        if (live.length < words) {
            live = new long[words];
        } else {
            Arrays.fill(live, words, live.length, 0);
        }
        System.arraycopy(from.live, 0, live, 0, words);
        rows = from.rows;
        free = from.free;
    }

    private static int words(int rows) {
        return rows + 63 >> 6;
    }

    int rows() {
        return rows;
    }

    long get(int row, int column) {
        return chunks[row >> shift][(row & mask) * columns + column];
    }

    void set(int row, int column, long value) {
        own(row >> shift)[(row & mask) * columns + column] = value;
    }

    long increment(int row, int column, long by) {
        long[] cells = own(row >> shift);
        int i = (row & mask) * columns + column;
        long before = cells[i];
        cells[i] = before + by;
        return before;
    }

    private long[] own(int chunk) {
        if (!owned[chunk]) {
            chunks[chunk] = chunks[chunk].clone();
            owned[chunk] = true;
        }
        return chunks[chunk];
    }

    int add() {
        int row = free > 0 ? lowestFree() : rows;
        if (row == rows) {
            rows++;
            if (row >> shift == chunks.length) {
                chunks = Arrays.copyOf(chunks, chunks.length + 1);
                owned = Arrays.copyOf(owned, chunks.length);
                chunks[chunks.length - 1] = new long[columns << shift];
                owned[chunks.length - 1] = true;
            }
            if (words(rows) > live.length) {
                live = Arrays.copyOf(live, live.length * 2);
            }
        } else {
            free--;
        }
        live[row >> 6] |= 1L << row;
        return row;
    }

    private int lowestFree() {
        for (int w = 0;; w++) {
            if (live[w] != -1L) {
                return w * 64 + Long.numberOfTrailingZeros(~live[w]);
            }
        }
    }

    void free(int row) {
        if (!isLive(row)) {
            throw new IllegalArgumentException("row " + row + " is free already");
        }
        live[row >> 6] &= ~(1L << row);
        int at = (row & mask) * columns;
        Arrays.fill(own(row >> shift), at, at + columns, 0);
        free++;
    }

    boolean isLive(int row) {
        return row >= 0 && row < rows && (live[row >> 6] & 1L << row) != 0;
    }

    int liveRows() {
        return rows - free;
    }

    /** Roughly what a copy takes: the references, and the chunks written since the last copy, which will have to be copied. */
    long copyBytes() {
        long bytes = 64 + 9L * chunks.length + 8L * words(rows);
        for (boolean o : owned) {
            bytes += o ? 8L * columns << shift : 0;
        }
        return bytes;
    }

    private int used(int chunk) {
        return Math.min(1 << shift, rows - (chunk << shift)) * columns;
    }

    long hash(long h, boolean[] hashed) {
        long x = Mixer.mix(h, rows);
        x = Mixer.mix(x, live, 0, words(rows));
        for (int c = 0; c < chunks.length; c++) {
            int used = used(c);
            if (hashed == null) {
                x = Mixer.mix(x, chunks[c], 0, used);
            } else {
                for (int i = 0; i < used; i++) {
                    x = hashed[i % columns] ? Mixer.mix(x, chunks[c][i]) : x;
                }
            }
        }
        return x;
    }

    boolean sameAs(Table other, boolean[] hashed) {
        if (rows != other.rows || free != other.free || !Arrays.equals(live, 0, words(rows), other.live, 0, words(rows))) {
            return false;
        }
        for (int c = 0; c < chunks.length; c++) {
            if (chunks[c] != other.chunks[c] && !sameChunk(chunks[c], other.chunks[c], used(c), hashed)) {
                return false;
            }
        }
        return true;
    }

    private boolean sameChunk(long[] a, long[] b, int used, boolean[] hashed) {
        for (int i = 0; i < used; i++) {
            if (a[i] != b[i] && (hashed == null || hashed[i % columns])) {
                return false;
            }
        }
        return true;
    }
}
