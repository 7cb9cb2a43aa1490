package org.dmaworkbench.machine;

import java.util.Arrays;
import org.dmaworkbench.machine.model.MachinePackage;

/**
 * The bytes of the pages of table Page, copy-on-write between a block and its copies, and the way from a physical page
 * number to its page. A page never written shares one array of zeros.
 */
final class PageStore {
    static final int SIZE = 4096;
    private static final int T = MachinePackage.PAGE;
    private static final byte[] ZERO = new byte[SIZE];
    private static final long ZERO_HASH = Mixer.page(ZERO);

    private final StateBlock state;
    private byte[][] bytes;
    private long[] hashes;
    /** Pages whose array belongs to this block alone, and pages written since their hash was taken. */
    private long[] owned;
    private long[] dirty;
    private long[] frames;
    private int[] rows;
    private int frameCount;
    private long copies;

    PageStore(StateBlock state) {
        this.state = state;
        bytes = new byte[16][];
        hashes = new long[16];
        owned = new long[1];
        dirty = new long[1];
        frames = new long[64];
        rows = new int[64];
    }

    PageStore(StateBlock state, PageStore from) {
        this.state = state;
        bytes = from.bytes.clone();
        hashes = from.hashes.clone();
        dirty = from.dirty.clone();
        owned = new long[from.owned.length];
        Arrays.fill(from.owned, 0);
        frames = from.frames.clone();
        rows = from.rows.clone();
        frameCount = from.frameCount;
    }

    void restore(PageStore from) {
        bytes = fit(bytes, from.bytes);
        hashes = fit(hashes, from.hashes);
        dirty = fit(dirty, from.dirty);
        if (owned.length != from.owned.length) {
            owned = new long[from.owned.length];
        }
        Arrays.fill(owned, 0);
        Arrays.fill(from.owned, 0);
        frames = fit(frames, from.frames);
        rows = rows.length == from.rows.length ? rows : new int[from.rows.length];
        System.arraycopy(from.rows, 0, rows, 0, rows.length);
        frameCount = from.frameCount;
    }

    private static long[] fit(long[] to, long[] from) {
        if (to.length != from.length) {
            return from.clone();
        }
        System.arraycopy(from, 0, to, 0, from.length);
        return to;
    }

    private static byte[][] fit(byte[][] to, byte[][] from) {
        if (to.length != from.length) {
            return from.clone();
        }
        System.arraycopy(from, 0, to, 0, from.length);
        return to;
    }

    /** Adds a zeroed page for a free physical page number. */
    int add(long frame) {
        int row = state.add(T);
        state.set(T, row, MachinePackage.PAGE__FRAME, frame);
        if (row >= bytes.length) {
            int n = 2 * bytes.length;
            bytes = Arrays.copyOf(bytes, n);
            hashes = Arrays.copyOf(hashes, n);
            owned = Arrays.copyOf(owned, n + 63 >> 6);
            dirty = Arrays.copyOf(dirty, n + 63 >> 6);
        }
        bytes[row] = ZERO;
        hashes[row] = ZERO_HASH;
        clear(owned, row);
        clear(dirty, row);
        if (2 * ++frameCount > frames.length) {
            grow();
        }
        put(frame, row);
        return row;
    }

    /** Gives a page back; its bytes are gone. */
    void remove(int row) {
        long frame = state.get(T, row, MachinePackage.PAGE__FRAME);
        state.free(T, row);
        bytes[row] = null;
        int i = slot(frame);
        frameCount--;
        // Closes the gap so that probing needs no tombstones, whose number would depend on the past.
        int mask = frames.length - 1;
        rows[i] = 0;
        for (int j = i + 1 & mask; rows[j] != 0; j = j + 1 & mask) {
            int row1 = rows[j];
            rows[j] = 0;
            put(frames[j], row1 - 1);
        }
    }

    /** Returns the row of a physical page number, or -1. */
    int find(long frame) {
        int i = slot(frame);
        return rows[i] - 1;
    }

    private int slot(long frame) {
        int mask = frames.length - 1;
        int i = (int) (frame * 0x9E37_79B9_7F4A_7C15L >>> 40) & mask;
        while (rows[i] != 0 && frames[i] != frame) {
            i = i + 1 & mask;
        }
        return i;
    }

    private void put(long frame, int row) {
        int i = slot(frame);
        frames[i] = frame;
        rows[i] = row + 1;
    }

    private void grow() {
        long[] oldFrames = frames;
        int[] oldRows = rows;
        frames = new long[2 * oldFrames.length];
        rows = new int[frames.length];
        for (int i = 0; i < oldRows.length; i++) {
            if (oldRows[i] != 0) {
                put(oldFrames[i], oldRows[i] - 1);
            }
        }
    }

    byte[] forReading(int row) {
        return bytes[row];
    }

    boolean isWritable(int row) {
        return has(owned, row) && has(dirty, row);
    }

    /** Returns the page's own array for writing. */
    byte[] forWriting(int row) {
        dirty[row >> 6] |= 1L << row;
        if (!has(owned, row)) {
            owned[row >> 6] |= 1L << row;
            bytes[row] = bytes[row].clone();
            copies++;
        }
        return bytes[row];
    }

    /** Like {@link #forWriting}, for a caller that overwrites the whole page. */
    byte[] forOverwriting(int row) {
        if (!has(owned, row)) {
            bytes[row] = new byte[SIZE];
            owned[row >> 6] |= 1L << row;
            copies++;
        }
        return forWriting(row);
    }

    /** Returns how many pages were copied because they were shared. */
    long copies() {
        return copies;
    }

    long copyBytes() {
        return 16L * bytes.length + 12L * frames.length + 16L * owned.length;
    }

    long hash(long h) {
        long x = h;
        for (int row = 0; row < state.rows(T); row++) {
            if (bytes[row] != null) {
                if (has(dirty, row)) {
                    hashes[row] = Mixer.page(bytes[row]);
                    clear(dirty, row);
                }
                x = Mixer.mix(x, hashes[row]);
            }
        }
        return x;
    }

    boolean sameAs(PageStore other) {
        for (int row = 0; row < state.rows(T); row++) {
            if (bytes[row] != other.bytes[row] && !Arrays.equals(bytes[row], other.bytes[row])) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(long[] bits, int row) {
        return (bits[row >> 6] & 1L << row) != 0;
    }

    private static void clear(long[] bits, int row) {
        bits[row >> 6] &= ~(1L << row);
    }
}
