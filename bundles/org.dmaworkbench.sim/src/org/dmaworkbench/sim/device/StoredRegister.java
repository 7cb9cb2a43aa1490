package org.dmaworkbench.sim.device;

/**
 * A register whose bits are each storage, read-only, write-1-to-clear or write-1-to-set (facts pci9656 1.4).
 *
 * @param writable bits that take the written value
 * @param clears bits that a written 1 clears
 * @param sets bits that a written 1 sets
 */
record StoredRegister(long writable, long clears, long sets) implements RegisterAccess {
    /** Plain 32-bit storage. */
    static final StoredRegister STORAGE = new StoredRegister(0xFFFF_FFFFL, 0, 0);
    /** Nothing can be written. */
    static final StoredRegister READ_ONLY = new StoredRegister(0, 0, 0);

    @Override public long read(Pci9656 chip, int offset) {
        return chip.stored(offset);
    }

    @Override public void write(Pci9656 chip, int offset, long value, long lanes) {
        chip.store(offset, merged(chip.stored(offset), value, lanes));
    }

    /** Returns the content after a write. */
    long merged(long old, long value, long lanes) {
        long taken = writable & lanes;
        long ones = value & lanes;
        return (old & ~taken | value & taken | ones & sets) & ~(ones & clears);
    }
}
