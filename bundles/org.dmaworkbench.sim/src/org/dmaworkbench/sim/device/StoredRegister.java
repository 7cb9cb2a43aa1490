package org.dmaworkbench.sim.device;

import org.dmaworkbench.program.Hardware;

/**
 * A dword of registers whose bits do what the device's declaration says and have no further effect (facts pci9656 1.4).
 *
 * @param reset value after reset
 * @param readable bits that read as what they hold; the others read as 0
 * @param writable bits that take the written value
 * @param clears bits that a written 1 clears
 * @param sets bits that a written 1 sets
 * @param readClears bits that reading clears
 * @param sticky bits that keep their value over a reset
 */
record StoredRegister(long reset, long readable, long writable, long clears, long sets, long readClears, long sticky) implements RegisterAccess {
    /** Where no register is: reads as 0, keeps nothing. */
    static final StoredRegister HOLE = new StoredRegister(0, 0, 0, 0, 0, 0, 0);

    /** Returns this dword with a register in it, {@code lane} bits from its start. */
    StoredRegister with(Hardware.Register register, int lane) {
        long[] masks = new long[AccessKind.values().length];
        for (Hardware.Field field : register.fields()) {
            masks[AccessKind.of(field.access()).ordinal()] |= field.mask() << lane;
        }
        long all = readable;
        long written = writable;
        long kept = sticky;
        for (AccessKind kind : AccessKind.values()) {
            all |= kind.readable ? masks[kind.ordinal()] : 0;
            written |= kind.writable ? masks[kind.ordinal()] : 0;
            kept |= kind.survivesReset ? masks[kind.ordinal()] : 0;
        }
        return new StoredRegister(reset | register.reset() << lane & 0xFFFF_FFFFL, all & 0xFFFF_FFFFL, written & 0xFFFF_FFFFL,
                clears | masks[AccessKind.WRITE_1_CLEARS.ordinal()], sets | masks[AccessKind.WRITE_1_ONLY.ordinal()],
                readClears | masks[AccessKind.CLEAR_ON_READ.ordinal()], kept);
    }

    /** Returns this dword with other bits of it under a 1 in the mask. */
    StoredRegister withReset(long mask, long value) {
        return new StoredRegister(reset & ~mask | value & mask, readable, writable, clears, sets, readClears, sticky);
    }

    @Override public long read(Pci9656 chip, int offset) {
        return chip.stored(offset) & readable;
    }

    @Override public void wasRead(Pci9656 chip, int offset, long lanes) {
        if ((readClears & lanes) != 0) {
            chip.store(offset, chip.stored(offset) & ~(readClears & lanes));
        }
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
