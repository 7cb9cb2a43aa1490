package org.dmaworkbench.machine;

/** The walk over a range of physical memory, one piece inside one page after the other, until the range or memory ends. */
final class PhysicalWalk {
    private final PageStore pages;
    private final long address;
    private final long length;
    private long done;
    private int page;
    private int at;
    private int bytes;

    PhysicalWalk(PageStore pages, long address, long length) {
        this.pages = pages;
        this.address = address;
        this.length = length;
    }

    /**
     * Goes on to the next piece.
     *
     * @param most bytes that the other side has before its own page ends, at least 1
     * @return false at the end of the range, or where no memory is
     */
    boolean next(int most) {
        if (done == length) {
            return false;
        }
        long here = address + done;
        page = pages.find(here >>> 12);
        if (page < 0) {
            return false;
        }
        at = (int) here & 0xFFF;
        bytes = (int) Math.min(length - done, Math.min(most, Memory.PAGE_SIZE - at));
        done += bytes;
        return true;
    }

    /** Returns the page of the piece. */
    int page() {
        return page;
    }

    /** Returns where in its page the piece begins. */
    int at() {
        return at;
    }

    /** Returns the bytes of the piece. */
    int bytes() {
        return bytes;
    }

    /** Returns the bytes of the range before the piece. */
    long before() {
        return done - bytes;
    }

    /** Returns how many bytes the walk has gone over. */
    long done() {
        return done;
    }
}
