package org.dmaworkbench.machine;

import java.util.Arrays;
import org.dmaworkbench.machine.model.MachinePackage;
import org.dmaworkbench.machine.model.RegionKind;

/**
 * Which region and which page stand at a virtual address. Every kind of region has an arena of its own, 1 TiB of
 * addresses that are given out upwards; each region starts on a page of its own and a page of guard gap follows it.
 */
final class RegionMap {
    private static final int T = MachinePackage.REGION;
    private static final int KINDS = 16;
    private static final int FIRST = 16;
    private static final long KERNEL = 0xFFFF_A000_0000_0000L;
    private static final long USER = 0x0000_0100_0000_0000L;

    private final StateBlock state;
    /** By arena and page: row + 1 of the region, negative for the gap behind it, 0 for nothing; and row + 1 of the page. */
    private final int[][] regions = new int[KINDS][];
    private final int[][] pages = new int[KINDS][];
    private final int[] next = new int[KINDS];

    RegionMap(StateBlock state) {
        this.state = state;
        for (int k = 0; k < KINDS; k++) {
            regions[k] = new int[FIRST];
            pages[k] = new int[FIRST];
            next[k] = FIRST;
        }
    }

    RegionMap(StateBlock state, RegionMap from) {
        this.state = state;
        for (int k = 0; k < KINDS; k++) {
            next[k] = from.next[k];
            regions[k] = Arrays.copyOf(from.regions[k], next[k]);
            pages[k] = Arrays.copyOf(from.pages[k], next[k]);
        }
    }

    void restore(RegionMap from) {
        for (int k = 0; k < KINDS; k++) {
            int n = from.next[k];
            if (regions[k].length < n) {
                regions[k] = new int[n];
                pages[k] = new int[n];
            } else {
                Arrays.fill(regions[k], n, regions[k].length, 0);
                Arrays.fill(pages[k], n, pages[k].length, 0);
            }
            System.arraycopy(from.regions[k], 0, regions[k], 0, n);
            System.arraycopy(from.pages[k], 0, pages[k], 0, n);
            next[k] = n;
        }
    }

    static long arenaBase(int kind) {
        return kind == RegionKind.USER_PAGES_VALUE ? USER : KERNEL + ((long) kind << 40);
    }

    static int arenaOf(long address) {
        if (address >>> 44 == KERNEL >>> 44) {
            return (int) (address >>> 40) & 15;
        }
        return address >>> 40 == USER >>> 40 ? RegionKind.USER_PAGES_VALUE : -1;
    }

    private static long pageNumber(long address) {
        return (address & 0xFF_FFFF_FFFFL) >>> 12;
    }

    /** Returns row + 1 of the region at an address, negative for the gap behind a region, 0 for nothing. */
    int regionAt(long address) {
        int arena = arenaOf(address);
        long page = pageNumber(address);
        return arena < 0 || page >= next[arena] ? 0 : regions[arena][(int) page];
    }

    /** Returns the row of the page at an address inside a region, or -1 where no page stands behind it. */
    int pageAt(long address) {
        return pages[arenaOf(address)][(int) pageNumber(address)] - 1;
    }

    void pageAt(long address, int row) {
        pages[arenaOf(address)][(int) pageNumber(address)] = row + 1;
    }

    /** Takes addresses for {@code span} pages and a gap; returns the first address. */
    long take(int kind, int span, int region) {
        int from = next[kind];
        int to = Math.addExact(from, span + 1);
        if (to > regions[kind].length) {
            int n = Math.max(to, 2 * regions[kind].length);
            regions[kind] = Arrays.copyOf(regions[kind], n);
            pages[kind] = Arrays.copyOf(pages[kind], n);
        }
        Arrays.fill(regions[kind], from, to - 1, region + 1);
        regions[kind][to - 1] = -(region + 1);
        next[kind] = to;
        return arenaBase(kind) + ((long) from << 12);
    }

    long copyBytes() {
        long bytes = 0;
        for (int n : next) {
            bytes += 8L * n;
        }
        return bytes;
    }

    long hash(long h) {
        long x = h;
        for (int k = 0; k < KINDS; k++) {
            for (int i = FIRST; i < next[k]; i++) {
                x = Mixer.mix(x, (long) regions[k][i] << 32 | pages[k][i]);
            }
        }
        return x;
    }

    boolean sameAs(RegionMap other) {
        for (int k = 0; k < KINDS; k++) {
            if (next[k] != other.next[k] || !Arrays.equals(regions[k], 0, next[k], other.regions[k], 0, next[k])
                    || !Arrays.equals(pages[k], 0, next[k], other.pages[k], 0, next[k])) {
                return false;
            }
        }
        return true;
    }

    /** Returns a region as messages name it. */
    String describe(int region) {
        long base = state.get(T, region, MachinePackage.REGION__BASE);
        String kind = RegionKind.get((int) state.get(T, region, MachinePackage.REGION__KIND)).getName().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        String name = state.names().text((int) state.get(T, region, MachinePackage.REGION__NAME));
        return kind + (name.isEmpty() ? "" : " \"" + name + "\"") + String.format(" at 0x%016X, %d bytes", base, state.get(T, region, MachinePackage.REGION__LENGTH));
    }
}
