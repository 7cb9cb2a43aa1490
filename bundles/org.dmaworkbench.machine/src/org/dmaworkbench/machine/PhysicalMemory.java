package org.dmaworkbench.machine;

/** Memory by physical address, as a bus master sees it: no region checks, no access rights, only whether a page is there. */
public final class PhysicalMemory {
    private final Memory memory;
    private final PageStore pages;

    PhysicalMemory(Memory memory, PageStore pages) {
        this.memory = memory;
        this.pages = pages;
    }

    /** Returns whether memory answers at a physical address. */
    public boolean exists(long address) {
        return pages.find(address >>> 12) >= 0;
    }

    /** Returns the unsigned value of 1, 2, 4 or 8 bytes that do not cross a page; all ones where no memory is. */
    public long load(long address, int bytes) {
        int page = pages.find(address >>> 12);
        return page < 0 ? NoBus.INSTANCE.read(0, 0, bytes) : Memory.get(pages.forReading(page), (int) address & 0xFFF, bytes);
    }

    /** Stores 1, 2, 4 or 8 bytes that do not cross a page. Returns false where no memory is. */
    public boolean store(long address, int bytes, long value) {
        int page = pages.find(address >>> 12);
        if (page < 0) {
            return false;
        }
        Memory.put(memory.writable(page), (int) address & 0xFFF, bytes, value);
        return true;
    }

    /** Reads bytes into an array and returns how many there were before memory ended. */
    public int read(long address, byte[] to, int offset, int bytes) {
        PhysicalWalk walk = new PhysicalWalk(pages, address, bytes);
        while (walk.next(Memory.PAGE_SIZE)) {
            System.arraycopy(pages.forReading(walk.page()), walk.at(), to, offset + (int) walk.before(), walk.bytes());
        }
        return (int) walk.done();
    }

    /** Writes bytes from an array and returns how many found memory. */
    public int write(long address, byte[] from, int offset, int bytes) {
        PhysicalWalk walk = new PhysicalWalk(pages, address, bytes);
        while (walk.next(Memory.PAGE_SIZE)) {
            System.arraycopy(from, offset + (int) walk.before(), target(walk.page(), walk.bytes()), walk.at(), walk.bytes());
        }
        return (int) walk.done();
    }

    /**
     * Moves bytes from a region (a device's own memory) to physical memory.
     *
     * @param from virtual address inside the region
     * @param to physical address
     * @return how many bytes found memory
     */
    public long moveOut(long from, long to, long bytes) {
        PhysicalWalk walk = new PhysicalWalk(pages, to, bytes);
        for (long at = from; walk.next(restOfPage(at)); at += walk.bytes()) {
            System.arraycopy(memory.page(at, walk.bytes(), false), (int) at & 0xFFF, target(walk.page(), walk.bytes()), walk.at(), walk.bytes());
        }
        return walk.done();
    }

    /** Moves bytes from physical memory to a region; see {@link #moveOut}. */
    public long moveIn(long from, long to, long bytes) {
        PhysicalWalk walk = new PhysicalWalk(pages, from, bytes);
        for (long at = to; walk.next(restOfPage(at)); at += walk.bytes()) {
            // Making the target writable may replace its page, never the source.
            byte[] source = pages.forReading(walk.page());
            System.arraycopy(source, walk.at(), memory.page(at, walk.bytes(), true), (int) at & 0xFFF, walk.bytes());
        }
        return walk.done();
    }

    private static int restOfPage(long address) {
        return Memory.PAGE_SIZE - ((int) address & 0xFFF);
    }

    private byte[] target(int page, int bytes) {
        return bytes == Memory.PAGE_SIZE && !pages.isWritable(page) ? memory.overwritable(page) : memory.writable(page);
    }
}
