package org.dmaworkbench.machine;

import java.util.Arrays;

/** Moves many bytes, page by page, with one check per page. */
final class BulkAccess {
    private final Memory memory;

    BulkAccess(Memory memory) {
        this.memory = memory;
    }

    /** Copies between two places as memmove does; MMIO is read and written byte by byte. */
    void copy(long to, long from, long bytes) {
        boolean down = Long.compareUnsigned(from, to) < 0 && Long.compareUnsigned(to, from + bytes) < 0;
        for (long done = 0; done < bytes;) {
            int n = (int) Math.min(bytes - done, down ? chunkDown(from, to, bytes - done) : chunkUp(from + done, to + done));
            long at = down ? bytes - done - n : done;
            byte[] source = memory.page(from + at, n, false);
            byte[] target = memory.page(to + at, n, true);
            if (source != null && target != null) {
                System.arraycopy(source, (int) (from + at) & 0xFFF, target, (int) (to + at) & 0xFFF, n);
            } else {
                for (int k = 0; k < n; k++) {
                    memory.store8(to + at + k, memory.load8(from + at + k));
                }
            }
            done += n;
        }
    }

    private static long chunkUp(long a, long b) {
        return Memory.PAGE_SIZE - Math.max(a & 0xFFF, b & 0xFFF);
    }

    private static long chunkDown(long from, long to, long left) {
        return Math.min((from + left - 1 & 0xFFF) + 1, (to + left - 1 & 0xFFF) + 1);
    }

    /** Fills bytes with a value. */
    void fill(long address, long bytes, int value) {
        for (long done = 0; done < bytes;) {
            long at = address + done;
            int n = (int) Math.min(bytes - done, Memory.PAGE_SIZE - (at & 0xFFF));
            byte[] target = memory.page(at, n, true);
            if (target != null) {
                Arrays.fill(target, (int) at & 0xFFF, ((int) at & 0xFFF) + n, (byte) value);
            } else {
                for (int k = 0; k < n; k++) {
                    memory.store8(at + k, value);
                }
            }
            done += n;
        }
    }

    /** Reads bytes into an array. */
    void read(long address, byte[] to, int offset, int bytes) {
        for (int done = 0; done < bytes;) {
            long at = address + done;
            int n = (int) Math.min(bytes - done, Memory.PAGE_SIZE - (at & 0xFFF));
            byte[] source = memory.page(at, n, false);
            if (source != null) {
                System.arraycopy(source, (int) at & 0xFFF, to, offset + done, n);
            } else {
                for (int k = 0; k < n; k++) {
                    to[offset + done + k] = (byte) memory.load8(at + k);
                }
            }
            done += n;
        }
    }

    /** Writes bytes from an array. */
    void write(long address, byte[] from, int offset, int bytes) {
        for (int done = 0; done < bytes;) {
            long at = address + done;
            int n = (int) Math.min(bytes - done, Memory.PAGE_SIZE - (at & 0xFFF));
            byte[] target = memory.page(at, n, true);
            if (target != null) {
                System.arraycopy(from, offset + done, target, (int) at & 0xFFF, n);
            } else {
                for (int k = 0; k < n; k++) {
                    memory.store8(at + k, from[offset + done + k]);
                }
            }
            done += n;
        }
    }
}
