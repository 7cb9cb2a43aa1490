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
        int done = 0;
        while (done < bytes) {
            int page = pages.find(address + done >>> 12);
            if (page < 0) {
                return done;
            }
            int at = (int) (address + done) & 0xFFF;
            int n = Math.min(bytes - done, Memory.PAGE_SIZE - at);
            System.arraycopy(pages.forReading(page), at, to, offset + done, n);
            done += n;
        }
        return done;
    }

    /** Writes bytes from an array and returns how many found memory. */
    public int write(long address, byte[] from, int offset, int bytes) {
        int done = 0;
        while (done < bytes) {
            int page = pages.find(address + done >>> 12);
            if (page < 0) {
                return done;
            }
            int at = (int) (address + done) & 0xFFF;
            int n = Math.min(bytes - done, Memory.PAGE_SIZE - at);
            System.arraycopy(from, offset + done, target(page, n), at, n);
            done += n;
        }
        return done;
    }

    /**
     * Moves bytes from a region (a device's own memory) to physical memory.
     *
     * @param from virtual address inside the region
     * @param to physical address
     * @return how many bytes found memory
     */
    public long moveOut(long from, long to, long bytes) {
        long done = 0;
        while (done < bytes) {
            int page = pages.find(to + done >>> 12);
            if (page < 0) {
                return done;
            }
            int at = (int) (to + done) & 0xFFF;
            int source = (int) (from + done) & 0xFFF;
            int n = (int) Math.min(bytes - done, Memory.PAGE_SIZE - Math.max(at, source));
            System.arraycopy(memory.page(from + done, n, false), source, target(page, n), at, n);
            done += n;
        }
        return done;
    }

    /** Moves bytes from physical memory to a region; see {@link #moveOut}. */
    public long moveIn(long from, long to, long bytes) {
        long done = 0;
        while (done < bytes) {
            int page = pages.find(from + done >>> 12);
            if (page < 0) {
                return done;
            }
            int at = (int) (from + done) & 0xFFF;
            int target = (int) (to + done) & 0xFFF;
            int n = (int) Math.min(bytes - done, Memory.PAGE_SIZE - Math.max(at, target));
            byte[] source = pages.forReading(page);
            System.arraycopy(source, at, memory.page(to + done, n, true), target, n);
            done += n;
        }
        return done;
    }

    private byte[] target(int page, int bytes) {
        return bytes == Memory.PAGE_SIZE && !pages.isWritable(page) ? memory.overwritable(page) : memory.writable(page);
    }
}
