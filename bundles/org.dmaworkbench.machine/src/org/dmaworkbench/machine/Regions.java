package org.dmaworkbench.machine;

import org.dmaworkbench.machine.model.MachinePackage;
import org.dmaworkbench.machine.model.RegionKind;

/**
 * Makes and frees regions of simulated memory. A region is named by its row in table Region. Addresses of a freed region
 * stay unused until {@value #QUARANTINE} younger regions of its kind and size have been freed, so that a stale pointer is caught.
 */
public final class Regions {
    private static final int QUARANTINE = 64;
    private static final int T = MachinePackage.REGION;
    private static final long FIRST_FRAME = 0x20000;
    private static final long LAST_FRAME = 0xE0000;
    private static final int MOST_PAGES = 1 << 18;
    private final StateBlock state;
    private final Memory memory;
    private final RegionMap map;
    private final PageStore pages;

    Regions(StateBlock state, Memory memory, RegionMap map, PageStore pages) {
        this.state = state;
        this.memory = memory;
        this.map = map;
        this.pages = pages;
    }

    /** Makes a zeroed, page-aligned region on physical pages that the machine chooses; adjacent ones unless flagged SCATTERED. */
    public int allocate(RegionKind kind, long length, int name, long owner, int flags) {
        return allocate(kind, length, 0, name, owner, flags, null, 0);
    }

    /**
     * Makes a region.
     *
     * @param kind what it is for; decides the addresses
     * @param length bytes, at least 0
     * @param pageOffset offset of its first byte in its first page
     * @param name text id for messages
     * @param owner what the kernel wants to remember, such as row + 1 of the object it belongs to
     * @param flags {@link Memory#PAGEABLE}, {@link Memory#READ_ONLY}, {@link Memory#SCATTERED}
     * @param frames physical page numbers for its pages in order; a page that exists already is shared. May be null
     * @param count how many of them there are; the machine chooses the rest
     * @return its row
     */
    public int allocate(RegionKind kind, long length, int pageOffset, int name, long owner, int flags, long[] frames, int count) {
        int used = pages(pageOffset + length);
        int region = place(kind, used, name, owner, flags);
        long base = state.get(T, region, MachinePackage.REGION__BASE);
        state.set(T, region, MachinePackage.REGION__BASE, base + pageOffset);
        state.set(T, region, MachinePackage.REGION__LENGTH, length);
        state.set(T, region, MachinePackage.REGION__WRITABLE, (flags & Memory.READ_ONLY) != 0 ? 0 : length);
        long chosen = used > count ? chooseFrames(used - count, (flags & Memory.SCATTERED) != 0) : 0;
        int step = (flags & Memory.SCATTERED) != 0 ? 2 : 1;
        for (int i = 0; i < used; i++) {
            long frame = i < count ? frames[i] : chosen + (long) (i - count) * step;
            int page = pages.find(frame);
            if (page < 0) {
                page = pages.add(frame);
            }
            state.increment(MachinePackage.PAGE, page, MachinePackage.PAGE__USERS, 1);
            map.pageAt(base + ((long) i << 12), page);
        }
        return region;
    }

    /**
     * Makes a device window.
     *
     * @param length bytes
     * @param handler what the bus shall find in column handler: the number of the device
     * @param argument what it shall find in column handlerArgument: the BAR
     */
    public int allocateMmio(long length, int name, long owner, long handler, long argument) {
        int region = place(RegionKind.MMIO, pages(length), name, owner, 0);
        state.set(T, region, MachinePackage.REGION__LENGTH, length);
        state.set(T, region, MachinePackage.REGION__WRITABLE, length);
        state.set(T, region, MachinePackage.REGION__HANDLER, handler);
        state.set(T, region, MachinePackage.REGION__HANDLER_ARGUMENT, argument);
        return region;
    }

    private int pages(long bytes) {
        if (bytes < 0 || bytes > (long) MOST_PAGES << 12 || state.liveRows(MachinePackage.PAGE) + (bytes >> 12) > MOST_PAGES) {
            throw new LimitExceeded("simulated memory is used up: " + (MOST_PAGES >> 8) + " MiB are there, "
                    + (state.liveRows(MachinePackage.PAGE) >> 8) + " MiB are taken, and " + bytes + " bytes more are asked for");
        }
        return Math.max(1, (int) (bytes + Memory.PAGE_SIZE - 1 >> 12));
    }

    private int place(RegionKind kind, int used, int name, long owner, int flags) {
        int span = Integer.highestOneBit(2 * used - 1);
        int list = reuseList(kind.getValue(), span, false);
        int region;
        if (list >= 0 && state.get(MachinePackage.REUSE_LIST, list, MachinePackage.REUSE_LIST__COUNT) > QUARANTINE) {
            region = (int) state.get(MachinePackage.REUSE_LIST, list, MachinePackage.REUSE_LIST__OLDEST) - 1;
            state.set(MachinePackage.REUSE_LIST, list, MachinePackage.REUSE_LIST__OLDEST, state.get(T, region, MachinePackage.REGION__NEXT_FREE));
            state.increment(MachinePackage.REUSE_LIST, list, MachinePackage.REUSE_LIST__COUNT, -1);
            state.set(T, region, MachinePackage.REGION__BASE, state.get(T, region, MachinePackage.REGION__BASE) & ~0xFFFL);
            state.set(T, region, MachinePackage.REGION__FREED, 0);
            state.set(T, region, MachinePackage.REGION__FREED_BY, 0);
            state.set(T, region, MachinePackage.REGION__NEXT_FREE, 0);
        } else {
            region = state.add(T);
            state.set(T, region, MachinePackage.REGION__BASE, map.take(kind.getValue(), span, region));
            state.set(T, region, MachinePackage.REGION__SPAN, span);
        }
        state.set(T, region, MachinePackage.REGION__KIND, kind.getValue());
        state.set(T, region, MachinePackage.REGION__NAME, name);
        state.set(T, region, MachinePackage.REGION__OWNER, owner);
        state.set(T, region, MachinePackage.REGION__FLAGS, flags);
        return region;
    }

    private int reuseList(int kind, int span, boolean make) {
        int table = MachinePackage.REUSE_LIST;
        for (int i = 0; i < state.rows(table); i++) {
            if (state.get(table, i, MachinePackage.REUSE_LIST__KIND) == kind && state.get(table, i, MachinePackage.REUSE_LIST__SPAN) == span) {
                return i;
            }
        }
        if (!make) {
            return -1;
        }
        int row = state.add(table);
        state.set(table, row, MachinePackage.REUSE_LIST__KIND, kind);
        state.set(table, row, MachinePackage.REUSE_LIST__SPAN, span);
        return row;
    }

    private long chooseFrames(int count, boolean scattered) {
        int needed = scattered ? 2 * count : count;
        long from = Math.max(FIRST_FRAME, state.get(MachinePackage.MACHINE, 0, MachinePackage.MACHINE__NEXT_FRAME));
        long start = from;
        for (int i = 0; i < needed; i++) {
            if (start + needed > LAST_FRAME) {
                start = FIRST_FRAME;
                i = -1;
            } else if (pages.find(start + i) >= 0) {
                start += i + 1;
                i = -1;
            }
        }
        state.set(MachinePackage.MACHINE, 0, MachinePackage.MACHINE__NEXT_FRAME, start + needed);
        return start;
    }

    /** Frees a region: its pages go back unless another region shares them, and any later access is a use after free. */
    public void free(int region, long by) {
        long base = state.get(T, region, MachinePackage.REGION__BASE);
        if (state.get(T, region, MachinePackage.REGION__FREED) != 0) {
            throw new IllegalStateException("freed twice: " + map.describe(region));
        }
        long end = base + Math.max(1, state.get(T, region, MachinePackage.REGION__LENGTH));
        for (long at = base & ~0xFFFL; at < end; at += Memory.PAGE_SIZE) {
            int page = map.pageAt(at);
            if (page >= 0) {
                map.pageAt(at, -1);
                if (state.increment(MachinePackage.PAGE, page, MachinePackage.PAGE__USERS, -1) == 1) {
                    pages.remove(page);
                }
            }
        }
        state.set(T, region, MachinePackage.REGION__FREED, 1);
        state.set(T, region, MachinePackage.REGION__FREED_BY, by);
        int list = reuseList((int) state.get(T, region, MachinePackage.REGION__KIND), (int) state.get(T, region, MachinePackage.REGION__SPAN), true);
        if (state.increment(MachinePackage.REUSE_LIST, list, MachinePackage.REUSE_LIST__COUNT, 1) == 0) {
            state.set(MachinePackage.REUSE_LIST, list, MachinePackage.REUSE_LIST__OLDEST, region + 1);
        } else {
            state.set(T, (int) state.get(MachinePackage.REUSE_LIST, list, MachinePackage.REUSE_LIST__NEWEST) - 1, MachinePackage.REGION__NEXT_FREE, region + 1);
        }
        state.set(MachinePackage.REUSE_LIST, list, MachinePackage.REUSE_LIST__NEWEST, region + 1);
        memory.forget(base, end - base);
    }

    /** Makes all but the first bytes of a region read-only. */
    public void protect(int region, long writable) {
        state.set(T, region, MachinePackage.REGION__WRITABLE, writable);
        memory.forget();
    }

    /** Returns the first virtual address of a region. */
    public long base(int region) {
        return state.get(T, region, MachinePackage.REGION__BASE);
    }

    /** Returns the row of the region that holds an address, freed or not, or -1. */
    public int at(long address) {
        int found = map.regionAt(address);
        if (found <= 0) {
            return -1;
        }
        long base = base(found - 1);
        return address >= base && address < base + state.get(T, found - 1, MachinePackage.REGION__LENGTH) ? found - 1 : -1;
    }

    /** Returns the physical address behind a virtual one, or -1 where no page stands behind it. */
    public long physical(long address) {
        int found = map.regionAt(address);
        int page = found <= 0 ? -1 : map.pageAt(address);
        return page < 0 ? -1 : state.get(MachinePackage.PAGE, page, MachinePackage.PAGE__FRAME) << 12 | address & 0xFFF;
    }

    /** Returns a region as messages name it: kind, name, address, length. */
    public String describe(int region) {
        return map.describe(region);
    }
}
