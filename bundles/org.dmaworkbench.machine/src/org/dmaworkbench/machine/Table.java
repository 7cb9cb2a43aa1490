package org.dmaworkbench.machine;

import java.util.Arrays;

/** Rows of 64-bit cells, row by row in one array. A freed row is zeroed and the lowest free row is used first. */
final class Table {
    final int columns;
    long[] cells;
    int rows;
    private long[] live;
    private int free;

    Table(int columns) {
        this.columns = columns;
        cells = new long[4 * columns];
        live = new long[1];
    }

    private Table(Table from) {
        columns = from.columns;
        rows = from.rows;
        free = from.free;
        cells = Arrays.copyOf(from.cells, rows * columns);
        live = Arrays.copyOf(from.live, words(rows));
    }

    Table copy() {
        return new Table(this);
    }

    void restore(Table from) {
        int used = from.rows * columns;
        if (cells.length < used) {
            cells = new long[used];
        } else if (rows > from.rows) {
            Arrays.fill(cells, used, rows * columns, 0);
        }
        System.arraycopy(from.cells, 0, cells, 0, used);
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

    int add() {
        int row = free > 0 ? lowestFree() : rows;
        if (row == rows) {
            rows++;
            if (rows * columns > cells.length) {
                cells = Arrays.copyOf(cells, Math.max(rows * columns, cells.length * 2));
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
        Arrays.fill(cells, row * columns, (row + 1) * columns, 0);
        free++;
    }

    boolean isLive(int row) {
        return row >= 0 && row < rows && (live[row >> 6] & 1L << row) != 0;
    }

    int liveRows() {
        return rows - free;
    }

    long hash(long h, boolean[] mask) {
        long x = Mixer.mix(h, rows);
        x = Mixer.mix(x, live, 0, words(rows));
        if (mask == null) {
            return Mixer.mix(x, cells, 0, rows * columns);
        }
        for (int i = 0, c = 0; i < rows * columns; i++) {
            if (mask[c]) {
                x = Mixer.mix(x, cells[i]);
            }
            c = c + 1 == columns ? 0 : c + 1;
        }
        return x;
    }

    boolean sameAs(Table other, boolean[] mask) {
        if (rows != other.rows || free != other.free || !Arrays.equals(live, 0, words(rows), other.live, 0, words(rows))) {
            return false;
        }
        if (mask == null) {
            return Arrays.equals(cells, 0, rows * columns, other.cells, 0, rows * columns);
        }
        for (int i = 0; i < rows * columns; i++) {
            if (mask[i % columns] && cells[i] != other.cells[i]) {
                return false;
            }
        }
        return true;
    }
}
