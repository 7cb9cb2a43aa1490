package org.dmaworkbench.program.type;

/** Width and signedness of an integer as it stands in memory or in a slot. */
public enum IntKind {
    I8(1, true), U8(1, false), I16(2, true), U16(2, false), I32(4, true), U32(4, false), I64(8, true), U64(8, false);

    private final int bytes;
    private final boolean signed;

    IntKind(int bytes, boolean signed) {
        this.bytes = bytes;
        this.signed = signed;
    }

    /** Returns the width in bytes. */
    public int bytes() {
        return bytes;
    }

    /** Returns whether values are sign-extended into a slot. */
    public boolean signed() {
        return signed;
    }

    /** Cuts a value to this width and extends it to the 64 bits of a slot: the canonical form every slot holds. */
    public long canonical(long value) {
        return switch (this) {
            case I8 -> (byte) value;
            case U8 -> value & 0xFF;
            case I16 -> (short) value;
            case U16 -> value & 0xFFFF;
            case I32 -> (int) value;
            case U32 -> value & 0xFFFF_FFFFL;
            case I64, U64 -> value;
        };
    }
}
