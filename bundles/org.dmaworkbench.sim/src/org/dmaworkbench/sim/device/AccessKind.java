package org.dmaworkbench.sim.device;

import java.util.Locale;

/** What a bit of a register does on accesses from the bus, by the words of a device's declaration. */
enum AccessKind {
    /** Keeps what is written. */
    READ_WRITE(true, true, false),
    /** Ignores writes. */
    READ_ONLY(true, false, false),
    /** Keeps what is written and reads as 0. */
    WRITE_ONLY(false, true, false),
    /** A written 1 clears it. */
    WRITE_1_CLEARS(true, false, false),
    /** A written 1 sets it. */
    WRITE_1_ONLY(true, false, false),
    /** Reading clears it. */
    CLEAR_ON_READ(true, false, false),
    /** Never changes, not even by reset. */
    CONSTANT(true, false, false),
    /** Reads as 0. */
    RESERVED(false, false, false),
    /** Ignores writes; other than a constant the chip may change it. */
    IGNORE_WRITE(true, false, false),
    /** Reads as 0. */
    UNIMPLEMENTED(false, false, false),
    /** Keeps what is written. */
    UNDOCUMENTED(true, true, false),
    /** Keeps what is written, and keeps it over a reset. */
    STICKY(true, true, true);

    final boolean readable;
    final boolean writable;
    final boolean survivesReset;

    AccessKind(boolean readable, boolean writable, boolean survivesReset) {
        this.readable = readable;
        this.writable = writable;
        this.survivesReset = survivesReset;
    }

    static AccessKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
