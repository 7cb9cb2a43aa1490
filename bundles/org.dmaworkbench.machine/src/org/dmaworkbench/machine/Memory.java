package org.dmaworkbench.machine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.dmaworkbench.machine.MemoryFault.Reason;
import org.dmaworkbench.machine.model.MachinePackage;
import org.dmaworkbench.machine.model.RegionKind;

/**
 * Simulated memory as driver code sees it: little-endian, by virtual address, every access checked against the region
 * it falls into. {@link #regions()} makes and frees regions, {@link #physical()} is the device's way in.
 * A refused access throws {@link MemoryFault}.
 */
public final class Memory {
    /** Bytes of a page. */
    public static final int PAGE_SIZE = PageStore.SIZE;
    /** Region flag: touching it at DISPATCH_LEVEL or above is a fault. */
    public static final int PAGEABLE = 1;
    /** Region flag: the program may not write it. */
    public static final int READ_ONLY = 2;
    /** Region flag: physical pages that the machine chooses are never adjacent. */
    public static final int SCATTERED = 4;

    private static final int T = MachinePackage.REGION;
    private static final long STACK_ARENA = RegionMap.arenaBase(RegionKind.STACK_VALUE) >>> 40;
    private static final long MMIO_ARENA = RegionMap.arenaBase(RegionKind.MMIO_VALUE) >>> 40;
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LINES = 128;
    private static final long EPOCH = 1L << 52;

    private final StateBlock state;
    private final RegionMap map;
    private final PageStore pages;
    private final Regions regions;
    private final PhysicalMemory physical;
    private final MemoryFault fault = new MemoryFault();
    private final BulkAccess bulk = new BulkAccess(this);
    private MmioBus bus = NoBus.INSTANCE;
    private boolean pageableForbidden;

    // Two look-aside buffers, for reading and writing: page number, its array, and the part of it inside its region. The top 12
    // bits of a tag are an epoch, so that everything is forgotten by counting on.
    private long readEpoch = EPOCH;
    private long writeEpoch = EPOCH;
    private final long[] readTags = new long[LINES];
    private final byte[][] readBytes = new byte[LINES][];
    private final int[] readLow = new int[LINES];
    private final int[] readHigh = new int[LINES];
    private final long[] writeTags = new long[LINES];
    private final byte[][] writeBytes = new byte[LINES][];
    private final int[] writeLow = new int[LINES];
    private final int[] writeHigh = new int[LINES];

    Memory(StateBlock state) {
        this(state, new RegionMap(state), new PageStore(state));
    }

    Memory(StateBlock state, Memory from) {
        this(state, new RegionMap(state, from.map), new PageStore(state, from.pages));
        bus = from.bus;
        from.forget();
    }

    private Memory(StateBlock state, RegionMap map, PageStore pages) {
        this.state = state;
        this.map = map;
        this.pages = pages;
        regions = new Regions(state, this, map, pages);
        physical = new PhysicalMemory(this, pages);
        forget();
    }

    void restore(Memory from) {
        map.restore(from.map);
        pages.restore(from.pages);
        forget();
        from.forget();
    }

    /** Empties the look-aside buffers; needed whenever an array or a region they know may have changed. */
    void forget() {
        forgetReads();
        forgetWrites();
    }

    private void forgetReads() {
        readEpoch += EPOCH;
        if (readEpoch == 0) {
            Arrays.fill(readTags, 0);
            readEpoch = EPOCH;
        }
    }

    private void forgetWrites() {
        writeEpoch += EPOCH;
        if (writeEpoch == 0) {
            Arrays.fill(writeTags, 0);
            writeEpoch = EPOCH;
        }
    }

    /** Forgets what the look-aside buffers know of some pages. */
    void forget(long address, long bytes) {
        for (long page = address >>> 12; page <= address + bytes - 1 >>> 12; page++) {
            int i = line(page);
            readTags[i] = readTags[i] == (page | readEpoch) ? 0 : readTags[i];
            writeTags[i] = writeTags[i] == (page | writeEpoch) ? 0 : writeTags[i];
        }
    }

    /** Returns the regions. */
    public Regions regions() {
        return regions;
    }

    /** Returns memory as devices see it. */
    public PhysicalMemory physical() {
        return physical;
    }

    /** Sets who takes the accesses to MMIO regions. */
    public void bus(MmioBus target) {
        bus = target;
    }

    /** Says whether the code that runs now is at DISPATCH_LEVEL or above, where pageable memory is out of reach. */
    public void forbidPageable(boolean forbidden) {
        pageableForbidden = forbidden;
    }

    /** Returns whether an address lies among the stacks, which no other context looks at. */
    public static boolean isStack(long address) {
        return address >>> 40 == STACK_ARENA;
    }

    /** Returns whether an address lies among the device windows. */
    public static boolean isMmio(long address) {
        return address >>> 40 == MMIO_ARENA;
    }

    private static int line(long page) {
        return (int) (page ^ page >>> 28) & LINES - 1;
    }

    /** Returns the unsigned byte at an address. */
    public long load8(long address) {
        long page = address >>> 12;
        int i = line(page);
        int at = (int) address & 0xFFF;
        return readTags[i] == (page | readEpoch) && at >= readLow[i] && at < readHigh[i] ? readBytes[i][at] & 0xFFL : slowLoad(address, 1);
    }

    /** Returns the unsigned 16-bit value at an address. */
    public long load16(long address) {
        long page = address >>> 12;
        int i = line(page);
        int at = (int) address & 0xFFF;
        return readTags[i] == (page | readEpoch) && at >= readLow[i] && at + 2 <= readHigh[i] ? (short) SHORT.get(readBytes[i], at) & 0xFFFFL : slowLoad(address, 2);
    }

    /** Returns the unsigned 32-bit value at an address. */
    public long load32(long address) {
        long page = address >>> 12;
        int i = line(page);
        int at = (int) address & 0xFFF;
        return readTags[i] == (page | readEpoch) && at >= readLow[i] && at + 4 <= readHigh[i] ? (int) INT.get(readBytes[i], at) & 0xFFFF_FFFFL : slowLoad(address, 4);
    }

    /** Returns the 64-bit value at an address. */
    public long load64(long address) {
        long page = address >>> 12;
        int i = line(page);
        int at = (int) address & 0xFFF;
        return readTags[i] == (page | readEpoch) && at >= readLow[i] && at + 8 <= readHigh[i] ? (long) LONG.get(readBytes[i], at) : slowLoad(address, 8);
    }

    /** Stores the low byte of a value. */
    public void store8(long address, long value) {
        long page = address >>> 12;
        int i = line(page);
        int at = (int) address & 0xFFF;
        if (writeTags[i] == (page | writeEpoch) && at >= writeLow[i] && at < writeHigh[i]) {
            writeBytes[i][at] = (byte) value;
        } else {
            slowStore(address, 1, value);
        }
    }

    /** Stores the low 16 bits of a value. */
    public void store16(long address, long value) {
        long page = address >>> 12;
        int i = line(page);
        int at = (int) address & 0xFFF;
        if (writeTags[i] == (page | writeEpoch) && at >= writeLow[i] && at + 2 <= writeHigh[i]) {
            SHORT.set(writeBytes[i], at, (short) value);
        } else {
            slowStore(address, 2, value);
        }
    }

    /** Stores the low 32 bits of a value. */
    public void store32(long address, long value) {
        long page = address >>> 12;
        int i = line(page);
        int at = (int) address & 0xFFF;
        if (writeTags[i] == (page | writeEpoch) && at >= writeLow[i] && at + 4 <= writeHigh[i]) {
            INT.set(writeBytes[i], at, (int) value);
        } else {
            slowStore(address, 4, value);
        }
    }

    /** Stores a 64-bit value. */
    public void store64(long address, long value) {
        long page = address >>> 12;
        int i = line(page);
        int at = (int) address & 0xFFF;
        if (writeTags[i] == (page | writeEpoch) && at >= writeLow[i] && at + 8 <= writeHigh[i]) {
            LONG.set(writeBytes[i], at, value);
        } else {
            slowStore(address, 8, value);
        }
    }

    /** Returns an unsigned value of 1, 2, 4 or 8 bytes. */
    public long load(long address, int bytes) {
        return switch (bytes) {
            case 1 -> load8(address);
            case 2 -> load16(address);
            case 4 -> load32(address);
            default -> load64(address);
        };
    }

    /** Stores the low 1, 2, 4 or 8 bytes of a value. */
    public void store(long address, int bytes, long value) {
        switch (bytes) {
            case 1 -> store8(address, value);
            case 2 -> store16(address, value);
            case 4 -> store32(address, value);
            default -> store64(address, value);
        }
    }

    /** Copies between two places as memmove does; MMIO is read and written byte by byte. */
    public void copy(long to, long from, long bytes) {
        bulk.copy(to, from, bytes);
    }

    /** Fills bytes with a value. */
    public void fill(long address, long bytes, int value) {
        bulk.fill(address, bytes, value);
    }

    /** Reads bytes into an array. */
    public void read(long address, byte[] to, int offset, int bytes) {
        bulk.read(address, to, offset, bytes);
    }

    /** Writes bytes from an array. */
    public void write(long address, byte[] from, int offset, int bytes) {
        bulk.write(address, from, offset, bytes);
    }

    /** Returns the array behind bytes of one page after checking them, or null for MMIO. */
    byte[] page(long address, int bytes, boolean write) {
        int region = check(address, bytes, write);
        if (state.get(T, region, MachinePackage.REGION__KIND) == RegionKind.MMIO_VALUE) {
            return null;
        }
        return write ? writable(map.pageAt(address)) : pages.forReading(map.pageAt(address));
    }

    /** Returns a page's array for writing; what the look-aside buffers knew of it is forgotten when it moved. */
    byte[] writable(int page) {
        byte[] before = pages.forReading(page);
        byte[] now = pages.forWriting(page);
        if (before != now) {
            forgetReads();
        }
        return now;
    }

    /** Like {@link #writable}, for a caller that overwrites the whole page. */
    byte[] overwritable(int page) {
        byte[] before = pages.forReading(page);
        byte[] now = pages.forOverwriting(page);
        if (before != now) {
            forgetReads();
        }
        return now;
    }

    private int check(long address, int bytes, boolean write) {
        int found = map.regionAt(address);
        if (found <= 0) {
            throw missed(address, bytes, write, found);
        }
        int region = found - 1;
        long base = state.get(T, region, MachinePackage.REGION__BASE);
        long flags = state.get(T, region, MachinePackage.REGION__FLAGS);
        Reason why = state.get(T, region, MachinePackage.REGION__FREED) != 0 ? Reason.FREED
                : address < base || address + bytes > base + state.get(T, region, MachinePackage.REGION__LENGTH) ? Reason.OUT_OF_BOUNDS
                : write && address + bytes > base + state.get(T, region, MachinePackage.REGION__WRITABLE) ? Reason.READ_ONLY
                : pageableForbidden && (flags & PAGEABLE) != 0 ? Reason.PAGEABLE : null;
        if (why != null) {
            throw fault.set(why, address, bytes, write, region, map.describe(region));
        }
        return region;
    }

    private MemoryFault missed(long address, int bytes, boolean write, int found) {
        if (address >= 0 && address < 0x10000) {
            return fault.set(Reason.NULL_POINTER, address, bytes, write, -1, "");
        }
        return found < 0 ? fault.set(Reason.OUT_OF_BOUNDS, address, bytes, write, -found - 1, map.describe(-found - 1))
                : fault.set(Reason.UNMAPPED, address, bytes, write, -1, "");
    }

    private long slowLoad(long address, int bytes) {
        int region = check(address, bytes, false);
        if (state.get(T, region, MachinePackage.REGION__KIND) == RegionKind.MMIO_VALUE) {
            return bus.read(region, address - state.get(T, region, MachinePackage.REGION__BASE), bytes);
        }
        if ((address & 0xFFF) + bytes > PAGE_SIZE) {
            long value = 0;
            for (int k = 0; k < bytes; k++) {
                value |= load8(address + k) << 8 * k;
            }
            return value;
        }
        byte[] page = pages.forReading(map.pageAt(address));
        if ((state.get(T, region, MachinePackage.REGION__FLAGS) & PAGEABLE) == 0) {
            int i = line(address >>> 12);
            readTags[i] = address >>> 12 | readEpoch;
            readBytes[i] = page;
            readLow[i] = low(region, address);
            readHigh[i] = high(region, address, MachinePackage.REGION__LENGTH);
        }
        return get(page, (int) address & 0xFFF, bytes);
    }

    private void slowStore(long address, int bytes, long value) {
        int region = check(address, bytes, true);
        if (state.get(T, region, MachinePackage.REGION__KIND) == RegionKind.MMIO_VALUE) {
            bus.write(region, address - state.get(T, region, MachinePackage.REGION__BASE), bytes, value);
            return;
        }
        if ((address & 0xFFF) + bytes > PAGE_SIZE) {
            for (int k = 0; k < bytes; k++) {
                store8(address + k, value >>> 8 * k);
            }
            return;
        }
        byte[] page = writable(map.pageAt(address));
        if ((state.get(T, region, MachinePackage.REGION__FLAGS) & PAGEABLE) == 0) {
            int i = line(address >>> 12);
            writeTags[i] = address >>> 12 | writeEpoch;
            writeBytes[i] = page;
            writeLow[i] = low(region, address);
            writeHigh[i] = high(region, address, MachinePackage.REGION__WRITABLE);
        }
        put(page, (int) address & 0xFFF, bytes, value);
    }

    private int low(int region, long address) {
        return (int) Math.max(0, state.get(T, region, MachinePackage.REGION__BASE) - (address & ~0xFFFL));
    }

    private int high(int region, long address, int size) {
        long end = state.get(T, region, MachinePackage.REGION__BASE) + state.get(T, region, size);
        return (int) Math.min(PAGE_SIZE, end - (address & ~0xFFFL));
    }

    static long get(byte[] page, int at, int bytes) {
        return switch (bytes) {
            case 1 -> page[at] & 0xFFL;
            case 2 -> (short) SHORT.get(page, at) & 0xFFFFL;
            case 4 -> (int) INT.get(page, at) & 0xFFFF_FFFFL;
            default -> (long) LONG.get(page, at);
        };
    }

    static void put(byte[] page, int at, int bytes, long value) {
        switch (bytes) {
            case 1 -> page[at] = (byte) value;
            case 2 -> SHORT.set(page, at, (short) value);
            case 4 -> INT.set(page, at, (int) value);
            default -> LONG.set(page, at, value);
        }
    }

    long copyBytes() {
        return map.copyBytes() + pages.copyBytes();
    }

    /** Returns how many pages this block copied because a copy shared them, since it was made. */
    public long pagesCopied() {
        return pages.copies();
    }

    long hash() {
        long h = pages.hash(map.hash(0));
        forgetWrites();
        return h;
    }

    boolean sameAs(Memory other) {
        return map.sameAs(other.map) && pages.sameAs(other.pages);
    }
}
